import { expect, it } from 'vitest';
import type { Problem, Severity } from '../../shared/problem';
import { countOf, problemGroups } from './problemGroups';

const problem = (severity: Severity, path: string): Problem => ({ code: 'x', severity, path, message: path });
const some = [
  problem('hint', '/targets/0'),
  problem('warning', '/rules/10/event'),
  problem('hint', '/rules/2'),
  problem('error', '/rules/2/params/price'),
  problem('hint', '/site/origins'),
];

it('groups by what a problem is about, the worst first, then as the document goes', () => {
  expect(problemGroups(some, undefined, 100).map(({ part, problems }) => [part, problems.length])).toEqual([
    ['/rules/2', 2],
    ['/rules/10', 1],
    ['', 1],
    ['/targets/0', 1],
  ]);
  expect(problemGroups(some, undefined, 100)[0]?.problems.map(({ severity }) => severity)).toEqual([
    'error',
    'hint',
  ]);
});

it('shows one grade, and no more than asked for', () => {
  expect(problemGroups(some, 'hint', 100).map(({ part }) => part)).toEqual(['', '/rules/2', '/targets/0']);
  expect(problemGroups(some, undefined, 3).flatMap(({ problems }) => problems)).toHaveLength(3);
  expect(countOf(some)).toEqual({ error: 1, warning: 1, hint: 3 });
});
