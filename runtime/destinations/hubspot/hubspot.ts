import type { Send } from '../../core/types';
import { pushQueue } from '../../lib/callGlobal';
import type { HubSpotSettings } from './hubspot.definition';

export default function hubspot({ hubId }: HubSpotSettings): Send {
  return ({ name, params }) =>
    pushQueue('_hsq', [
      'trackCustomBehavioralEvent',
      // A mapped name may be the whole of it, as HubSpot shows it.
      { name: /^pe\d+_/.test(name) ? name : `pe${hubId}_${name}`, properties: params },
    ]);
}
