import type { Send } from '../../core/types';
import { waiting } from '../../lib/waiting';
import type { RudderstackSettings } from './rudderstack.definition';

export default function rudderstack({ global }: RudderstackSettings): Send {
  return waiting(
    `${(USES.rudderstackDestination!.global && global) || 'rudderanalytics'}.track`,
    ({ name, params }) => [name, params],
  );
}
