import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { after, elapsed } from '../../lib/clock';
import { buttonIn, formOf, nameOf } from '../../lib/forms';
import { listen } from '../../lib/listen';
import { listenInside } from '../../lib/listenInside';
import { stopAll } from '../../lib/stopAll';
import type { ValidationErrorSettings } from './validation-error.definition';

type Settings = Omit<ValidationErrorSettings, 'target'> & { target?: TargetMatcher };

/** Pages check fields at every key as well: only what is found wrong so soon after a press of a button or Enter is an attempt. */
const attemptMs = 1000;

export default function validationError({ target }: Settings, fire: Fire): Stop {
  let triedAt: number | undefined;
  /** The fields found wrong in this attempt, by form. */
  let wrong = new Map<Element, Set<Element>>();
  const tried = (event: Event, path: Element[]) => {
    const { key } = event as KeyboardEvent;
    if (key ? key === 'Enter' : buttonIn(path)) triedAt = elapsed();
  };
  const tell = () => {
    triedAt = undefined;
    const found = wrong;
    wrong = new Map();
    for (const [element, fields] of found) {
      const [first] = fields;
      fire(
        PREVIEW || USES.noticed!.field_name || USES.noticed!.form_errors
          ? { element, data: { field_name: nameOf(first!), form_errors: fields.size } }
          : { element },
      );
    }
  };
  const stops = [
    listen('click', tried),
    listen('keydown', tried),
    listenInside('invalid', (_, path) => {
      const form = elapsed() - triedAt! < attemptMs && formOf(path, target);
      if (!form) return;
      // The browser tells of all wrong fields at once.
      if (!wrong.size) after(0, tell);
      wrong.set(form, (wrong.get(form) || new Set()).add(path[0]!));
    }),
  ];
  return stopAll(stops);
}
