import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { formOf, nameOf } from '../../lib/forms';
import { listen } from '../../lib/listen';
import { stopAll } from '../../lib/stopAll';
import { isField } from '../../lib/text';
import type { FormStartSettings } from './form-start.definition';

type Settings = Omit<FormStartSettings, 'target'> & { target?: TargetMatcher };

export default function formStart(settings: Settings, fire: Fire): Stop {
  const started = new WeakSet<Element>();
  const begin = (event: Event, path: Element[]) => {
    // A page that puts the cursor into a field while it loads is not a person who begins.
    if (event.type === 'focusin' && navigator.userActivation?.hasBeenActive === false) return;
    const field = path[0]!;
    const form = isField(field) && formOf(path, settings.target);
    if (!form || started.has(form)) return;
    started.add(form);
    fire(
      PREVIEW || USES.noticed!.first_field
        ? { element: form, data: { first_field: nameOf(field) } }
        : { element: form },
    );
  };
  // Some browsers give boxes and buttons no focus when they are clicked: what comes first counts.
  const unfocus =
    !USES.formStartTrigger!.by || settings.by !== 'input' ? listen('focusin', begin) : undefined;
  return stopAll([unfocus, listen('input', begin)]);
}
