import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule, RuleSet } from '../../shared/ruleset/types';
import { emptyHistory, rebase, record, redone, type Step, stepTo, undone } from './history';
import { merge } from './merge';
import { noDocument } from './state';

const rule = (id: string, event = 'seen'): Rule => ({
  id,
  event,
  triggers: [{ type: 'click', settings: {} }],
});
const withRules = (...rules: Rule[]): RuleSet => ({ ...noDocument, rules });
const start = (document: RuleSet): Step => ({ document, history: emptyHistory });

test('undoing and redoing any sequence of changes leads back and forth', () => {
  const rules = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), event: fc.string() }), {
    selector: ({ id }) => id,
  });
  fc.assert(
    fc.property(fc.array(rules), (steps) => {
      const first = start(withRules(rule('a')));
      let step = first;
      for (const these of steps)
        step = record(
          step,
          withRules(...these.map(({ id, event }) => rule(id, event))),
          'Change',
          undefined,
          0,
        );
      const last = step;
      for (let back = undone(step); back; back = undone(step)) step = back;
      expect(step.document).toEqual(first.document);
      for (let on = redone(step); on; on = redone(step)) step = on;
      expect(step.document).toEqual(last.document);
    }),
  );
});

test('typing within a second is one step, later typing another', () => {
  let step = start(withRules(rule('a')));
  step = record(step, withRules(rule('a', 'x')), 'Name', 'name', 1000);
  step = record(step, withRules(rule('a', 'xy')), 'Name', 'name', 1500);
  expect(step.history.past).toHaveLength(1);
  step = record(step, withRules(rule('a', 'xyz')), 'Name', 'name', 9000);
  expect(step.history.past).toHaveLength(2);
  expect(undone(undone(step) ?? step)?.document).toEqual(withRules(rule('a')));
});

test('a change that changes nothing leaves no step', () => {
  const step = start(withRules(rule('a')));
  expect(record(step, withRules(rule('a')), 'Nothing')).toBe(step);
});

test('two people who touched different rules both keep their work', () => {
  const base = withRules(rule('a'), rule('b'));
  const merged = merge(
    base,
    withRules(rule('a', 'mine'), rule('b')),
    withRules(rule('new'), rule('a'), rule('b', 'theirs')),
  );
  expect(merged).toEqual(withRules(rule('new'), rule('a', 'mine'), rule('b', 'theirs')));
});

test('two answers to the same question are a conflict, as is changing what the other deleted', () => {
  const base = withRules(rule('a'));
  expect(merge(base, withRules(rule('a', 'mine')), withRules(rule('a', 'theirs')))).toBeUndefined();
  expect(merge(base, withRules(rule('a', 'mine')), withRules())).toBeUndefined();
});

test('undo after a merge takes back what was done here and leaves theirs', () => {
  const base = withRules(rule('a'), rule('b'));
  const mine = record(start(base), withRules(rule('a', 'mine'), rule('b')), 'Change event');
  const theirs = withRules(rule('new'), rule('a'), rule('b'));
  const merged = merge(base, mine.document, theirs);
  expect(merged && undone(rebase(mine, merged))?.document).toEqual(theirs);
});

test('a step that clashes with theirs does not take the others with it', () => {
  const names = (a: string, b: string, c: string) => withRules(rule('a', a), rule('b', b), rule('c', c));
  let mine = start(names('0', '0', '0'));
  mine = record(mine, names('1', '0', '0'), 'First');
  mine = record(mine, names('1', '1', '0'), 'Second');
  mine = record(mine, names('1', '1', '1'), 'Third');
  const settled = rebase(mine, names('1', 'theirs', '1'));
  expect(settled.history.past.map(({ label }) => label)).toEqual(['First', 'Third']);
  expect(stepTo(settled, 0).document).toEqual(names('0', 'theirs', '0'));
});

test('what was undone can be redone after theirs arrived', () => {
  const base = withRules(rule('a'), rule('b'));
  const mine = record(start(base), withRules(rule('a', 'mine'), rule('b')), 'Change event');
  const back = undone(mine) ?? mine;
  const settled = rebase(back, withRules(rule('a'), rule('b', 'theirs')));
  expect(redone(settled)?.document).toEqual(withRules(rule('a', 'mine'), rule('b', 'theirs')));
});

test('jumping goes back and on as many steps as it takes', () => {
  let step = start(withRules(rule('a')));
  for (const name of ['1', '2', '3']) step = record(step, withRules(rule('a', name)), name);
  const first = stepTo(step, 1);
  expect(first.document).toEqual(withRules(rule('a', '1')));
  expect(first.history.future.map(({ label }) => label)).toEqual(['3', '2']);
  expect(stepTo(first, 3).document).toEqual(step.document);
  expect(stepTo(first, 9).document).toEqual(step.document);
});

test('each step says which thing it is about', () => {
  const named = (id: string, name: string) => ({ ...rule(id), name });
  const about = (from: RuleSet, to: RuleSet) => record(start(from), to, 'Change').history.past[0]?.about;
  const two = withRules(named('a', 'First'), named('b', 'Second'));
  expect(about(two, withRules(named('a', 'Renamed'), named('b', 'Second')))).toBe('Renamed');
  expect(about(two, withRules(named('a', 'X'), named('b', 'Y')))).toBe('2 rules');
  expect(about(withRules(), withRules(named('a', 'New')))).toBe('New');
  expect(about(two, { ...two, notes: 'x' })).toBeUndefined();
});
