import type { Fire, Stop } from '../../core/types';
import { whenLoaded } from '../../lib/whenLoaded';
import type { PageViewSettings } from './page-view.definition';

export default function pageView({ when }: PageViewSettings, fire: Fire): Stop | undefined {
  if (USES.pageViewTrigger!.when && when) return whenLoaded(when === 'loaded', () => fire({}));
  fire({});
  return undefined;
}
