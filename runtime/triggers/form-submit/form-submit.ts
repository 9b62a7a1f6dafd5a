import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { after } from '../../lib/clock';
import { onType } from '../../lib/delegate';
import { all, closest } from '../../lib/target';
import type { FormSubmitSettings } from './form-submit.definition';

type Settings = Omit<FormSubmitSettings, 'target'> & { target?: TargetMatcher };

/** The target may be the form, something around it, or something in it such as its button. */
export default function formSubmit({ target, cancelled }: Settings, fire: Fire): Stop {
  return onType('submit', (form, event) => {
    if (target && !closest(form, target) && !all(target, form).length) return;
    const submitted = () => fire({ element: form });
    if (cancelled !== 'ignore') submitted();
    // Whether a script cancels it is known when all have had their turn. The next page has not answered by then.
    else
      after(0, () => {
        if (!event.defaultPrevented) submitted();
      });
  });
}
