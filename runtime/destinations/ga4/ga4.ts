import type { Send } from '../../core/types';
import { callGlobal } from '../../lib/callGlobal';
import { markOwn } from '../../lib/dataLayer';
import { gtag } from '../../lib/gtag';
import type { Ga4Settings } from './ga4.definition';

export default function ga4({ measurementId, debug }: Ga4Settings): Send {
  return ({ name, id, params }) => {
    const sent: Record<string, unknown> = { ...params, event_id: id, send_to: measurementId };
    if (USES.ga4Destination!.debug && debug) sent['debug_mode'] = true;
    markOwn(sent);
    callGlobal('gtag', gtag, 'event', name, sent);
  };
}
