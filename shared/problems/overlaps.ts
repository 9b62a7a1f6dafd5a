/** Problems of two rules that report the same thing. */

import type { Problem } from '../problem';
import { t } from '../texts/t';
import { quote } from './words';

export function duplicateRule(path: string, rule: string, other: string, event: string): Problem {
  return {
    code: 'duplicate-rule',
    severity: 'warning',
    path,
    message: t('{rule} is the same as {other}, so that {event} is sent twice. Delete one of them.', {
      rule: quote(rule),
      other: quote(other),
      event: quote(event),
    }),
  };
}

/** `other`: undefined where it is another trigger of the same rule. */
export function firesTwice(
  path: string,
  rule: string,
  other: string | undefined,
  event: string,
  occurrence: string,
): Problem {
  const values = { rule: quote(rule), occurrence, event: quote(event) };
  return {
    code: 'fires-twice',
    severity: 'warning',
    path,
    message:
      other === undefined
        ? t(
            'Two triggers of {rule} both fire on {occurrence}, so that {event} is sent twice. Remove one of the two triggers.',
            values,
          )
        : t(
            '{other} and {rule} both fire on {occurrence}, so that {event} is sent twice. Delete one of them, change one’s event, or give it conditions that the other does not meet.',
            { ...values, other: quote(other) },
          ),
  };
}

/** `widerId`: id of the rule that fires too. */
export function shadowedRule(
  path: string,
  rule: string,
  wider: string,
  widerId: string,
  event: string,
): Problem {
  return {
    about: widerId,
    code: 'shadowed-rule',
    severity: 'hint',
    path,
    message: t(
      'Whenever {rule} fires, {wider} fires too, because it asks for less, and {event} is sent twice. Give {wider} the opposite condition, or send another event here.',
      { rule: quote(rule), wider: quote(wider), event: quote(event) },
    ),
  };
}
