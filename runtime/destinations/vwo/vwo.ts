import type { Send } from '../../core/types';
import { callMethod, pushQueue } from '../../lib/callGlobal';

export default function vwo(): Send {
  return ({ name, params }) => {
    const { Wingify } = window as { Wingify?: { event?: unknown } };
    if (Wingify?.event) callMethod('Wingify', 'event', Wingify, name, params);
    // What the stand-in for VWO.event does, and the script takes either way. https://developers.vwo.com/reference
    else pushQueue('VWO', ['event', name, params]);
  };
}
