import { describe, expect, it } from 'vitest';
import { begin, isFresh, settle, settledProblems } from './freshRule';

const empty = { id: 'rule', triggers: [], event: '' };

describe('a rule just made', () => {
  it('is fresh until it has a trigger and an event', () => {
    begin('rule');
    expect(isFresh(empty)).toBe(true);
    expect(isFresh({ ...empty, triggers: [{ type: 'click', settings: {} }] })).toBe(true);
    expect(isFresh({ ...empty, triggers: [{ type: 'click', settings: {} }], event: 'lead' })).toBe(false);
  });

  it('is no longer fresh once it was left', () => {
    begin('rule');
    settle('another');
    expect(isFresh(empty)).toBe(true);
    settle('rule');
    expect(isFresh(empty)).toBe(false);
  });
});

it('is left out of what is wrong while it is fresh', () => {
  const problem = (path: string) => ({
    code: 'empty-rule' as const,
    severity: 'error' as const,
    path,
    message: 'Say what happens.',
  });
  const rules = [{ ...empty, id: 'other' }, empty];
  const all = ['/rules/0', '/rules/1', '/rules/1/event', '/rules/10', '/site'].map(problem);
  begin('rule');
  const paths = settledProblems(all, rules).map(({ path }) => path);
  expect(paths).toEqual(['/rules/0', '/rules/10', '/site']);
  settle('rule');
  expect(settledProblems(all, rules)).toBe(all);
});
