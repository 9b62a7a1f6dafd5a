import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { eachAttempt } from '../../lib/attempts';
import { elapsed } from '../../lib/clock';
import { formOf, nameOf } from '../../lib/forms';
import { listen } from '../../lib/listen';
import { whenPageEnds } from '../../lib/pageEnd';
import { stopAll } from '../../lib/stopAll';
import { isField } from '../../lib/text';
import type { FormAbandonSettings } from './form-abandon.definition';

type Settings = Omit<FormAbandonSettings, 'target'> & { target?: TargetMatcher };

/** The last is the one changed last. */
type Filled = { fields_: Set<Element>; since_: number };

export default function formAbandon(settings: Settings, fire: Fire): Stop {
  const { target, minFields = 1 } = settings;
  const filled = new Map<Element, Filled>();
  const leave = () => {
    for (const [element, { fields_, since_ }] of [...filled]) {
      filled.delete(element);
      if (fields_.size < minFields) continue;
      fire(
        PREVIEW || USES.noticed!.filled_fields || USES.noticed!.last_field || USES.noticed!.form_seconds
          ? {
              element,
              data: {
                filled_fields: fields_.size,
                last_field: nameOf([...fields_].pop()!),
                form_seconds: Math.round((elapsed() - since_) / 1000),
              },
            }
          : { element },
      );
    }
  };
  const stops = [
    // Fires at the first letter, and leaves shadow roots, as change does not.
    listen('input', (_, path) => {
      const field = path[0]!;
      const form = isField(field) && formOf(path, target);
      if (!form) return;
      const known = filled.get(form) || { fields_: new Set(), since_: elapsed() };
      filled.set(form, known);
      known.fields_.delete(field);
      known.fields_.add(field);
    }),
    eachAttempt(target, (form) => filled.delete(form)),
    whenPageEnds(leave),
  ];
  if (USES.formAbandonTrigger!.when && settings.when === 'hidden')
    stops.push(listen('visibilitychange', () => document.hidden && leave()));
  return stopAll(stops);
}
