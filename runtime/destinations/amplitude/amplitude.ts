import type { Send } from '../../core/types';
import { waiting } from '../../lib/waiting';
import type { AmplitudeSettings } from './amplitude.definition';

export default function amplitude({ global }: AmplitudeSettings): Send {
  // Amplitude drops a second event of the same id within seven days. https://amplitude.com/docs/apis/analytics/http-v2
  return waiting(
    `${(USES.amplitudeDestination!.global && global) || 'amplitude'}.track`,
    ({ id, name, params }) => [name, params, { insert_id: id }],
  );
}
