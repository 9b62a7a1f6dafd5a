/** Reads from the browser's own record how long a script held the main thread. */

export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds, as `dur`: by the clock on the wall. */
  ts: number;
  dur?: number;
  /** The same by the thread's own clock, which stands still while another process has its core. */
  tts?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}

export interface ScriptTime {
  /** Milliseconds the page's main thread was not free, waiting for storage or for a core included. */
  held: number;
  /** Milliseconds of these by the thread's own clock: what a busy machine does not change. */
  worked: number;
}

/** What a script puts off for longer is not its start. */
const startMs = 500;

/**
 * Time of evaluating the script whose address contains `url`, of its functions that were called within half a second, and of
 * promise steps on the same thread, which only this script takes on the measured page. What lies within another is counted once.
 */
export function scriptTime(events: TraceEvent[], url: string): ScriptTime {
  const own = ({ args }: TraceEvent) => !!args?.data?.url?.includes(url);
  const evaluated = events.find((event) => event.name === 'EvaluateScript' && own(event));
  if (!evaluated) throw new Error(`The browser recorded no evaluation of ${url}.`);
  const counted = events.filter(
    (event) =>
      event.pid === evaluated.pid &&
      event.tid === evaluated.tid &&
      event.ts >= evaluated.ts &&
      event.ts < evaluated.ts + startMs * 1000 &&
      (event.name === 'RunMicrotasks' ||
        (['EvaluateScript', 'FunctionCall', 'v8.compile'].includes(event.name) && own(event))),
  );
  return {
    held: covered(counted.map(({ ts, dur = 0 }) => [ts, ts + dur])),
    worked: covered(counted.map(({ ts, dur = 0, tts = ts, tdur = dur }) => [tts, tts + tdur])),
  };
}

/** Milliseconds that spans of microseconds cover together. */
function covered(spans: [from: number, to: number][]): number {
  let total = 0;
  let end = 0;
  for (const [from, to] of spans.sort(([one], [other]) => one - other)) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total / 1000;
}
