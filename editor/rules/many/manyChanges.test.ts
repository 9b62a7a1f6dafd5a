import { describe, expect, it } from 'vitest';
import type { Rule, RuleSet } from '../../../shared/ruleset/types';
import { emptyHistory, record } from '../../store/history';
import { noDocument } from '../../store/state';
import { changedAt } from './changedAt';
import {
  duplicateRules,
  fileRules,
  labelRules,
  placeRules,
  removeRules,
  renameFolder,
  rollOutRules,
  switchRules,
  unlabelRules,
} from './manyChanges';
import { prune, stretch, toggle, toggleAll } from './selection';

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({ id, triggers: [], event: 'seen', ...more });
const withRules = (...rules: Rule[]): RuleSet => ({ ...noDocument, rules });
const ids = (...of: string[]) => new Set(of);
const order = (ruleSet: RuleSet) => ruleSet.rules.map(({ id }) => id).join('');

describe('many rules at once', () => {
  const four = withRules(rule('a'), rule('b'), rule('c'), rule('d'));

  it('are switched, filed and rolled out, and the others stay the very same', () => {
    const off = switchRules(four, ids('a', 'c'), false);
    expect(off.rules.map(({ enabled }) => enabled)).toEqual([false, undefined, false, undefined]);
    expect(off.rules[1]).toBe(four.rules[1]);
    const filed = fileRules(four, ids('a', 'b'), ' Shop ');
    expect(filed.rules.map(({ folder }) => folder)).toEqual(['Shop', 'Shop', undefined, undefined]);
    expect(renameFolder(filed, 'Shop', '').rules[0]).toEqual(rule('a'));
    const shadow = rollOutRules(four, ids('d'), 'shadow');
    expect(shadow.rules[3]?.rollout).toEqual({ state: 'shadow' });
    expect(rollOutRules(shadow, ids('d'), 'live').rules[3]).toEqual(rule('d'));
  });

  it('take a label once and leave no empty list behind', () => {
    const labelled = labelRules(labelRules(four, ids('a', 'b'), 'de'), ids('a'), 'de');
    expect(labelled.rules[0]?.labels).toEqual(['de']);
    expect(unlabelRules(labelled, ids('a', 'b'), 'de')).toEqual(four);
    expect(labelRules(four, ids('a'), '  ')).toBe(four);
  });

  it('are copied behind themselves, under ids of their own', () => {
    const { ruleSet, copies } = duplicateRules(withRules(rule('a'), rule('a-2'), rule('b')), ids('a', 'a-2'));
    expect(ruleSet.rules.map(({ id }) => id)).toEqual(['a', 'a-3', 'a-2', 'a-4', 'b']);
    expect(copies).toEqual(['a-3', 'a-4']);
    expect(ruleSet.rules[1]?.name).toBe('seen (copy)');
  });

  it('take their tests along when they go', () => {
    const test = (id: string, of: string) => ({
      id,
      rule: of,
      expect: 'fire' as const,
      moment: 0,
      visit: [],
    });
    const tested = { ...four, tests: [test('t', 'a'), test('u', 'b')] };
    const left = removeRules(tested, ids('a', 'c'));
    expect(order(left)).toBe('bd');
    expect(left.tests?.map(({ id }) => id)).toEqual(['u']);
    expect(removeRules(four, ids('a'))).not.toHaveProperty('tests');
  });

  it('move together in their own order, before or behind another', () => {
    expect(order(placeRules(four, ids('a', 'c'), { beside: { id: 'd', side: 'after' } }))).toBe('bdac');
    expect(order(placeRules(four, ids('d'), { beside: { id: 'a', side: 'before' } }))).toBe('dabc');
    expect(order(placeRules(four, ids('b', 'c'), { beside: { id: 'b', side: 'after' } }))).toBe('abcd');
    const filed = placeRules(four, ids('a'), { beside: { id: 'c', side: 'after' }, folder: 'Shop' });
    expect(order(filed)).toBe('bcad');
    expect(filed.rules[2]?.folder).toBe('Shop');
    expect(placeRules(four, ids('a'), { folder: 'Shop' }).rules[0]?.folder).toBe('Shop');
  });
});

describe('choosing', () => {
  const list = ['a', 'b', 'c', 'd'];
  const none = { chosen: ids(), anchor: undefined };

  it('goes from where it began, and becomes shorter again', () => {
    const long = stretch(toggle(none, 'b'), list, 'd', 'a');
    expect([...long.chosen]).toEqual(['b', 'c', 'd']);
    expect([...stretch(long, list, 'a', 'a').chosen]).toEqual(['a', 'b']);
    expect([...stretch(toggle(none, 'd'), list, 'b', 'a', true).chosen].sort()).toEqual(['b', 'c', 'd']);
    expect([...stretch({ chosen: ids(), anchor: 'gone' }, list, 'c', 'b').chosen]).toEqual(['b', 'c']);
  });

  it('takes all, or none where all are chosen, and forgets what is gone', () => {
    const all = toggleAll(none, list);
    expect(all.chosen.size).toBe(4);
    expect(toggleAll(all, list).chosen.size).toBe(0);
    expect(prune(all, () => true)).toBe(all);
    expect([...prune(all, (id) => id !== 'b').chosen]).toEqual(['a', 'c', 'd']);
  });
});

it('knows from the steps of undo when each rule was changed last', () => {
  let step = { document: withRules(rule('a'), rule('b'), rule('c')), history: emptyHistory };
  step = record(step, switchRules(step.document, ids('a', 'b'), false), 'Off', undefined, 10);
  step = record(step, withRules(rule('new'), ...step.document.rules), 'Add', undefined, 20);
  step = record(step, switchRules(step.document, ids('b'), true), 'On', undefined, 30);
  const at = changedAt(step.document, step.history);
  expect([at.get('a'), at.get('b'), at.get('c'), at.get('new')]).toEqual([10, 30, undefined, 20]);
});
