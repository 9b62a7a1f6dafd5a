/** Reads from the browser's own record how long a script held the main thread. */

export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds, as `dur`. */
  ts: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

/**
 * Milliseconds of evaluating the script whose address contains `url`, of its functions that were called afterwards, and of
 * promise steps on the same thread, which only this script takes on the measured page. What lies within another is counted
 * once.
 */
export function scriptTime(events: TraceEvent[], url: string): number {
  const own = ({ args }: TraceEvent) => !!args?.data?.url?.includes(url);
  const evaluated = events.find((event) => event.name === 'EvaluateScript' && own(event));
  if (!evaluated) throw new Error(`The browser recorded no evaluation of ${url}.`);
  const spans = events
    .filter(
      (event) =>
        event.pid === evaluated.pid &&
        event.tid === evaluated.tid &&
        event.ts >= evaluated.ts &&
        (event.name === 'RunMicrotasks' ||
          (['EvaluateScript', 'FunctionCall', 'v8.compile'].includes(event.name) && own(event))),
    )
    .map(({ ts, dur = 0 }) => [ts, ts + dur] as const)
    .sort(([one], [other]) => one - other);
  let total = 0;
  let end = 0;
  for (const [from, to] of spans) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total / 1000;
}
