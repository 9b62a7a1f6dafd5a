import type { Send } from '../../core/types';
import { waiting } from '../../lib/waiting';
import type { MixpanelSettings } from './mixpanel.definition';

export default function mixpanel({ global }: MixpanelSettings): Send {
  // Mixpanel drops a second event of the same id. https://developer.mixpanel.com/reference/import-events
  return waiting(
    `${(USES.mixpanelDestination!.global && global) || 'mixpanel'}.track`,
    ({ id, name, params }) => [name, { ...params, $insert_id: id }],
  );
}
