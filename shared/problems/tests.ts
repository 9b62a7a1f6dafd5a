/** Problems of tests: what they are about is gone, or a rule does not do what they say it should. */
import type { Problem } from '../problem';
import { didYouMean, quote } from './words';

export function testOfNoRule(path: string, rule: string, known: Iterable<string>): Problem {
  return {
    code: 'test-of-no-rule',
    severity: 'warning',
    path,
    message: `This tests the rule ${quote(rule)}, which is not there.${didYouMean(rule, known)} Delete the test, or name another rule.`,
  };
}

export function testWithoutMoment(path: string, entries: number): Problem {
  return {
    code: 'test-without-moment',
    severity: 'warning',
    path,
    message: `The visit of this test ends before its moment. Name one of its ${entries} entries, from 0 to ${entries - 1}, or delete the test.`,
  };
}

/** `why`: a full sentence. It does not stop a compile, but publishing asks for a reason. */
export function testFails(path: string, name: string, why: string): Problem {
  return {
    code: 'test-fails',
    severity: 'warning',
    path,
    message: `The test ${quote(name)} fails: ${why} Change the rule, or the test if it no longer holds.`,
  };
}
