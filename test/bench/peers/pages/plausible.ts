/** Plausible's tracker with every feature its package has, pointed at this page's own server. */
import { init } from '@plausible-analytics/tracker';
import { layer } from './page';

export default function start(): void {
  init({
    domain: 'shop.example',
    endpoint: '/plausible',
    // It leaves local and driven browsers out otherwise.
    captureOnLocalhost: true,
    outboundLinks: true,
    fileDownloads: true,
    formSubmissions: true,
    // Only looks on: the request is sent as it is.
    transformRequest: (payload) => {
      if (payload.n !== 'pageview' && payload.n !== 'engagement') layer().push({ event: payload.n });
      return payload;
    },
  });
}
