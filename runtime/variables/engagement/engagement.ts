import type { Value } from '../../../shared/definition';
import { engagedMs, furthestScroll } from '../../core/engagement';
import type { EngagementSettings } from './engagement.definition';

export default function engagement({ part }: Partial<EngagementSettings>): Value {
  return USES.engagementVariable!.part_scroll && part === 'scroll'
    ? furthestScroll()
    : Math.floor(engagedMs() / 1000);
}
