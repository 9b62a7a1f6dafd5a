import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { after, afterFrame } from '../../lib/clock';
import { listen } from '../../lib/native';
import { all } from '../../lib/target';
import { whenLoaded } from '../../lib/whenLoaded';
import { measure } from './measure';
import type { ScrollDepthSettings } from './scroll-depth.definition';

type Settings = Omit<ScrollDepthSettings, 'target' | 'marks'> & {
  target?: TargetMatcher;
  marks?: readonly number[];
};

/** A page still being built is short, and would count as seen to its end. Nobody reads one in less. */
const settleMs = 1000;

export default function scrollDepth({ marks = [75], unit, axis, target }: Settings, fire: Fire): Stop {
  const sideways = axis === 'horizontal';
  const pixels = unit === 'pixels';
  let left = [...marks].sort((a, b) => a - b);
  let area: Element | null | undefined;
  let stop: Stop;
  let pending: Stop | undefined;

  const look = () => {
    pending = undefined;
    if (!area?.isConnected) area = target ? all(target)[0] : document.scrollingElement;
    if (!area) return;
    const { percent, scrolled, most } = measure(area, sideways);
    // One pixel of grace: zoomed pages end at fractions of one.
    const reached = (mark: number) =>
      pixels ? scrolled + 1 >= Math.min(mark, most) : percent >= Math.min(mark, 100);
    const now = left.filter(reached);
    left = left.filter((mark) => !reached(mark));
    if (!left.length) stop();
    for (const mark of now)
      fire({
        data: {
          scroll_percent: pixels ? Math.floor(percent) : mark,
          scroll_px: pixels ? mark : Math.round(scrolled),
        },
      });
  };

  // TypeScript cannot see that whenLoaded may work at once.
  const stops: Stop[] = [];
  stop = () => {
    for (const each of stops.splice(0)) each();
    pending?.();
  };
  stops.push(
    whenLoaded(true, () => {
      stops.push(
        after(settleMs, () => {
          stops.push(
            listen(document, 'scroll', () => {
              pending ||= afterFrame(look);
            }),
          );
          look();
        }),
      );
    }),
  );
  return stop;
}
