import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { listenInside } from '../../lib/listenInside';
import { closest } from '../../lib/target';
import type { DomEventSettings } from './dom-event.definition';

type Settings = Omit<DomEventSettings, 'target'> & { target?: TargetMatcher };

export default function domEvent({ event: name, target }: Settings, fire: Fire): Stop {
  return listenInside(name, (event, path) => {
    const found = USES.domEventTrigger!.target && target ? closest(path, target) : path[0];
    if (!found) return;
    // What a custom event carries: its fields, or the one value under the name it has in scripts. Of others it is a number.
    const { detail } = event as CustomEvent<unknown>;
    const data = typeof detail === 'object' ? { ...detail } : { detail };
    // The document and the window are no elements.
    fire(found.nodeType === 1 ? { element: found, data } : { data });
  });
}
