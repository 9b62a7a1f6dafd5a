import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { listen } from '../../lib/listen';
import { closest } from '../../lib/target';
import { isInField } from '../../lib/text';
import type { RageClickSettings } from './rage-click.definition';

type Settings = Omit<RageClickSettings, 'target'> & { target?: TargetMatcher };

export default function rageClick(settings: Settings, fire: Fire): Stop {
  const { target, clicks = 3, withinMs = 1000, radiusPx = 30 } = settings;
  let row: MouseEvent[] = [];
  let fired = false;
  return listen('click', (event, path) => {
    const { detail, clientX, clientY, timeStamp } = event as MouseEvent;
    const element = USES.rageClickTrigger!.target && target ? closest(path, target) : path[0];
    // No detail: made by a script, the keyboard, or a label for its field.
    if (!detail || !element || isInField(path)) return;
    row = row.filter(
      (each) =>
        timeStamp - each.timeStamp <= withinMs &&
        Math.hypot(clientX - each.clientX, clientY - each.clientY) <= radiusPx,
    );
    // A pause ends the row.
    if (!row.length) fired = false;
    row.push(event as MouseEvent);
    if (!fired && row.length >= clicks) {
      fired = true;
      fire({ element });
    }
  });
}
