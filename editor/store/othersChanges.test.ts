import { expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { namesInWords, othersChanges } from './othersChanges';
import { noDocument } from './state';

const rule = (id: string, name = id) => ({ id, name, event: id, triggers: [] });
const before: RuleSet = { ...noDocument, rules: [rule('a'), rule('b'), rule('c')] };

it('says how many things of each kind changed, came and went', () => {
  const after: RuleSet = {
    ...before,
    rules: [rule('a', 'Changed'), rule('c'), rule('d', 'New')],
    plan: { ...before.plan, events: [{ name: 'x', title: 'X event' }] },
    consent: { default: {}, pending: 'drop' },
  };
  expect(othersChanges(before, after)).toEqual({
    words: '3 rules, 1 event and the consent',
    names: ['Changed', 'New', 'b', 'X event'],
    rule: 'a',
  });
});

it('says when only the order changed, and nothing where nothing did', () => {
  const after = { ...before, rules: [...before.rules].reverse() };
  expect(othersChanges(before, after)).toMatchObject({ words: 'the order of rules', names: [] });
  expect(othersChanges(before, structuredClone(before)).words).toBe('');
});

it('names the first few', () => {
  expect(namesInWords(['A', 'B', 'C'])).toBe('“A”, “B” and “C”');
  expect(namesInWords(['A', 'B', 'C', 'D'])).toBe('“A”, “B” and 2 more');
});
