import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { after } from '../../lib/clock';
import { listen } from '../../lib/listen';
import { closest } from '../../lib/target';
import type { FormSubmitSettings } from './form-submit.definition';

type Settings = Omit<FormSubmitSettings, 'target'> & { target?: TargetMatcher };

/** The target may be the form, something around it, or one of its fields and buttons. */
export default function formSubmit(settings: Settings, fire: Fire): Stop {
  const { target } = settings;
  return listen('submit', (event, path) => {
    const form = path[0] as HTMLFormElement;
    const element: Element = form;
    if (USES.formSubmitTrigger!.target && target && !closest([...form.elements, ...path], target)) return;
    // Whether a script cancels it is known when all have had their turn. The next page has not answered by then.
    if (USES.formSubmitTrigger!.cancelled && settings.cancelled)
      after(0, () => {
        if (!event.defaultPrevented) fire({ element });
      });
    else fire({ element });
  });
}
