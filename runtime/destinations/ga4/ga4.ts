import type { Send } from '../../core/types';
import { callGlobal } from '../../lib/callGlobal';
import { layerOf, markOwn } from '../../lib/dataLayer';
import type { Ga4Settings } from './ga4.definition';

// Google's own snippet: the tag works off `arguments` objects, arrays it ignores. https://developers.google.com/tag-platform/gtagjs
function gtag(): void {
  // biome-ignore lint/complexity/noArguments: see above
  layerOf('dataLayer').push(arguments);
}

export default function ga4({ measurementId, debug }: Ga4Settings): Send {
  return ({ name, id, params }) => {
    const sent: Record<string, unknown> = { ...params, event_id: id, send_to: measurementId };
    if (USES.ga4Destination!.debug && debug) sent['debug_mode'] = true;
    markOwn(sent);
    callGlobal('gtag', gtag, 'event', name, sent);
  };
}
