import type { FromAgent } from '../../../shared/preview';
import type { SeenPage } from '../../../shared/target/seenPage';
import { every, listen, quietly, type Stop, whenIdle } from '../page/listen';
import { seePage } from './seenPage';

// A page has usually drawn itself by then; a second look is taken when it is left.
const settleMs = 1500;
const lookMs = 1000;
// Scrolling and typing go on between two of these.
const sliceMs = 6;

/**
 * Tells the editor what each page of the session is made of: when it has settled, after its router changed the address, and when
 * the person turns back to the editor. Nothing is asked of the site.
 */
export function tellSeen(say: (message: FromAgent) => void): Stop {
  let path = '';
  let since = 0;
  let told = '';
  let stopIdle: Stop = () => {};

  const look = () => {
    stopIdle();
    const steps = seePage(document);
    told = location.pathname;
    const goOn = () => {
      stopIdle = whenIdle(() =>
        quietly(() => {
          const page = slice(steps);
          if (page) say({ type: 'seen', page });
          else goOn();
        }),
      );
    };
    goOn();
  };
  const stops = [
    every(lookMs, () => {
      if (location.pathname !== path) {
        path = location.pathname;
        since = Date.now();
      } else if (told !== path && Date.now() - since >= settleMs) look();
    }),
    // A page in the background has time, and may have changed since.
    listen(document, 'visibilitychange', () => {
      if (document.visibilityState === 'hidden' && told === location.pathname) look();
    }),
  ];
  return () => {
    stopIdle();
    for (const stop of stops) stop();
  };
}

/** The page where it has been gone through, within one slice of time. */
function slice(steps: Generator<void, SeenPage>): SeenPage | undefined {
  const until = performance.now() + sliceMs;
  while (performance.now() < until) {
    const step = steps.next();
    if (step.done) return step.value;
  }
  return undefined;
}
