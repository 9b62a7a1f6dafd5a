/** PostHog with autocapture: takes every click with its chain of elements; which clicks mean something is decided on its server. */
import posthog from 'posthog-js';
import { layer } from './page';

export default function start(): void {
  posthog.init('phc_bench', {
    api_host: location.origin,
    // It leaves driven browsers out otherwise, and clicks beyond ten a second.
    opt_out_useragent_filter: true,
    rate_limiting: { events_per_second: 1e9, events_burst_limit: 1e9 },
  });
  posthog.on('eventCaptured', ({ event }) => {
    if (event === '$autocapture') layer().push({ event });
  });
}
