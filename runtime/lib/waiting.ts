import { guard } from '../core/guard';
import type { Send, SentEvent, Stop } from '../core/types';
import { traceDelivery } from './answers';
import { held } from './callGlobal';
import { after } from './clock';
import { maySend, sending } from './trace';

type Call = (...given: unknown[]) => void;

const pollMs = 100;
/** 20 seconds: a vendor that the page loads once the visitor has consented is there by then, or blocked. */
const maxTries = 200;
/** Enough for a page that begins with a burst. */
const maxKept = 100;

/**
 * A destination whose vendor has no stand-in that is safe to set: its own snippet would take that for itself and load nothing, or
 * the site asks by the global whether the vendor is there. Events wait in memory for as long as it can take to come; then
 * they are dropped, which preview tells. `path`: what is called, such as `mixpanel.track`; `given`: what with; `find`: how it is
 * found where no path leads there.
 */
export function waiting(
  path: string,
  given: (event: SentEvent) => unknown[],
  find: () => unknown = () => methodAt(path),
): Send {
  let kept: [given: unknown[], whose?: typeof sending][] = [];
  let tries = 0;
  let stop: Stop | undefined;
  const look = () => {
    const call = guard(find) as Call | undefined;
    stop = call || ++tries > maxTries ? undefined : after(pollMs, look);
    if (stop) return;
    const all = kept;
    kept = [];
    for (const [one, whose] of all) {
      if (PREVIEW) tell(path, one, whose!, call);
      if (call) guard(call, ...one);
    }
  };
  const send: Send = (event) => {
    const one = given(event);
    if (PREVIEW && !maySend()) {
      held(path, one, () => false);
      return;
    }
    if (kept.length < maxKept) kept.push(PREVIEW ? [one, { ...sending }] : [one]);
    if (!stop) {
      tries = 0;
      look();
    }
    if (PREVIEW && stop) traceDelivery({ outcome: 'queued', request: { call: path, arguments: one } });
  };
  send.stop = () => {
    stop?.();
    stop = undefined;
    kept = [];
  };
  return send;
}

/** Traced builds only: what became of a call that waited, or did not have to. */
function tell(path: string, given: unknown[], whose: typeof sending, call: Call | undefined): void {
  Object.assign(sending, whose);
  if (call) held(path, given, () => false);
  else
    traceDelivery({
      outcome: 'dropped',
      request: { call: path, arguments: given },
      answer: { failed: 'nobody' },
    });
}

/** A global's method, bound to what it is of; undefined while any part of the path is not there. */
function methodAt(path: string): unknown {
  let owner: unknown;
  // biome-ignore lint/suspicious/noExplicitAny: the page's own globals
  let found: any = window;
  for (const name of path.split('.')) {
    owner = found;
    found = found?.[name];
  }
  return typeof found === 'function' && found.bind(owner);
}
