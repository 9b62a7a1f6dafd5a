import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { after } from '../../lib/clock';
import { formOf } from '../../lib/forms';
import { listenInside } from '../../lib/listenInside';
import type { FormSubmitSettings } from './form-submit.definition';

type Settings = Omit<FormSubmitSettings, 'target'> & { target?: TargetMatcher };

export default function formSubmit(settings: Settings, fire: Fire): Stop {
  return listenInside('submit', (event, path) => {
    const element = USES.formSubmitTrigger!.target ? formOf(path, settings.target) : path[0]!;
    if (!element) return;
    // Whether a script cancels it is known when all have had their turn. The next page has not answered by then.
    if (USES.formSubmitTrigger!.cancelled && settings.cancelled)
      after(0, () => {
        if (!event.defaultPrevented) fire({ element });
      });
    else fire({ element });
  });
}
