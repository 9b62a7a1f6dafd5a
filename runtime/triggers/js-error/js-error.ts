import type { Fire, Stop } from '../../core/types';
import { listen } from '../../lib/listen';
import { stopAll } from '../../lib/stopAll';
import type { JsErrorSettings } from './js-error.definition';

/** Enough to know an error again by; what follows is often data. */
const messageLength = 200;

/** What fails in our own code ends in the guard and never becomes one of these events. */
export default function jsError({ limit = 5 }: Partial<JsErrorSettings>, fire: Fire): Stop {
  const known = new Set<string>();
  const note = (given: unknown, source = '', error_line?: number) => {
    const error_message = String(given).slice(0, messageLength);
    const error_source = source.split(/[?#]/)[0] || undefined;
    const key = [error_message, error_source, error_line].join();
    // Of an error in a script of another origin, browsers tell only this.
    if (!given || /^Script error\.?$/i.test(error_message) || known.size >= limit || known.has(key)) return;
    known.add(key);
    fire(
      PREVIEW || USES.noticed!.error_message || USES.noticed!.error_source || USES.noticed!.error_line
        ? { data: { error_message, error_source, error_line: error_line || undefined } }
        : {},
    );
  };
  const stops = [
    // A picture that does not load is an event of the same name, without a message.
    listen('error', (event) => {
      const { message, filename, lineno } = event as ErrorEvent;
      note(message, filename, lineno);
    }),
    listen('unhandledrejection', (event) => {
      const { reason } = event as PromiseRejectionEvent;
      // Where it comes from stands in its stack only, and that is written differently by each browser.
      note((reason as Error | undefined)?.message || reason);
    }),
  ];
  return stopAll(stops);
}
