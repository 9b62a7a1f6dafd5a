import { describe, expect, it } from 'vitest';
import { begin, isFresh, settle } from './freshRule';

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
