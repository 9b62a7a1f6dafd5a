/** Problems of tests: what they are about is gone, or a rule does not do what they say it should. */

import type { Problem } from '../problem';
import { t } from '../texts/t';
import { didYouMean, quote } from './words';

export function testOfNoRule(path: string, rule: string, known: Iterable<string>): Problem {
  return {
    code: 'test-of-no-rule',
    severity: 'warning',
    path,
    message: t(
      'This tests the rule {rule}, which is not there.{guess} Delete the test, or name another rule.',
      { rule: quote(rule), guess: didYouMean(rule, known) },
    ),
  };
}

export function testWithoutMoment(path: string, entries: number): Problem {
  return {
    code: 'test-without-moment',
    severity: 'warning',
    path,
    message: t(
      'The visit of this test ends before its moment. Name one of its {entries} entries, from 0 to {value}, or delete the test.',
      { entries, value: entries - 1 },
    ),
  };
}

/** `why`: a full sentence. It does not stop a compile, but publishing asks for a reason. */
export function testFails(path: string, name: string, why: string): Problem {
  return {
    code: 'test-fails',
    severity: 'warning',
    path,
    message: t('The test {name} fails: {why} Change the rule, or the test if it no longer holds.', {
      name: quote(name),
      why,
    }),
  };
}
