/** Problems of two rules that report the same thing. */
import type { Problem } from '../problem';
import { quote } from './words';

export function duplicateRule(path: string, rule: string, other: string, event: string): Problem {
  return {
    code: 'duplicate-rule',
    severity: 'warning',
    path,
    message: `${quote(rule)} is the same as ${quote(other)}, so that ${quote(event)} is sent twice. Delete one of them.`,
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
  const who = other === undefined ? 'Two triggers of' : `${quote(other)} and`;
  const way =
    other === undefined
      ? 'Remove one of the two triggers'
      : 'Delete one of them, change one’s event, or give it conditions that the other does not meet';
  return {
    code: 'fires-twice',
    severity: 'warning',
    path,
    message: `${who} ${quote(rule)} both fire on ${occurrence}, so that ${quote(event)} is sent twice. ${way}.`,
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
    message: `Whenever ${quote(rule)} fires, ${quote(wider)} fires too, because it asks for less, and ${quote(event)} is sent twice. Give ${quote(wider)} the opposite condition, or send another event here.`,
  };
}
