import type { TraceEntry } from '../../shared/trace';
import { summaryOf } from './extract/summary';
import { listen, type Stop } from './page/listen';
import { isOurs } from './picking/block';

/** Tells what the visitor pressed and submitted, so that a rule that noticed nothing can be explained. */
export function watchGestures(host: Element, tell: (entry: TraceEntry) => void): Stop {
  // On the window, as the draft's own listeners are: this one is there first, so the press is told before what noticed it.
  const stops = (['click', 'submit'] as const).map((gesture) =>
    listen(window, gesture, (event) => {
      const origin = event.composedPath()[0];
      if (!(origin instanceof Element) || isOurs(event, host)) return;
      tell({ kind: 'gesture', at: Date.now(), gesture, element: summaryOf(origin), url: location.href });
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}
