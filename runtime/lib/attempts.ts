import type { Stop, TargetMatcher } from '../core/types';
import { buttonIn, formOf } from './forms';
import { listen } from './listen';
import { listenInside } from './listenInside';
import { stopAll } from './stopAll';

const submits = 'button:not([type]),[type=submit],[type=image]';

/**
 * Calls back when someone tries to send a form. Also where no `submit` follows: because the page's script sends it on a click,
 * the form has no button that submits, or there is no form at all, only the target around some fields. Not for a form that the
 * browser finds filled in wrongly. One attempt can be told twice, by its click and its submit.
 */
export function eachAttempt(target: TargetMatcher | undefined, tried: (form: Element) => void): Stop {
  const press = (event: Event, path: Element[]) => {
    const { key, isComposing } = event as KeyboardEvent;
    const button = key ? undefined : buttonIn(path);
    // In a text of several lines, Enter is one more line; while composing, it ends a word.
    const pressed = key ? key === 'Enter' && !isComposing && path[0]!.localName === 'input' : button;
    const form = pressed && formOf(path, target);
    if (!form) return;
    if (form.localName === 'form') {
      // Buttons that submit are there to be pressed, or Enter presses them.
      if (!button?.matches(submits) && form.querySelector(submits)) return;
      if (!form.matches(':valid,[novalidate]')) return;
    }
    tried(form);
  };
  const stops = [
    listenInside('submit', (_, path) => {
      const form = formOf(path, target);
      if (form) tried(form);
    }),
    listen('click', press),
    listen('keydown', press),
  ];
  return stopAll(stops);
}
