/** Problems of what a click rule waits for. */

import type { Problem } from '../problem';
import { t } from '../texts/t';
import { quote } from './words';

export function clickOnEverything(path: string, rule: string, selector: string): Problem {
  return {
    code: 'click-on-everything',
    severity: 'warning',
    path,
    message: t(
      '{rule} fires for every click on every page, as {selector} is everywhere. Pick what should be clicked, or add a condition.',
      { rule: quote(rule), selector: quote(selector) },
    ),
  };
}

export function slowSelector(path: string, selector: string): Problem {
  return {
    code: 'slow-selector',
    severity: 'hint',
    path,
    message: t(
      '{selector} has to be tried at every click, because it ends without an id, an exact attribute, a class or a tag. Add one of those at its end, such as the tag: button.',
      { selector: quote(selector) },
    ),
  };
}
