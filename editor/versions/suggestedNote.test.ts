import { expect, it } from 'vitest';
import { changesBetween } from '../../shared/changes/changes';
import type { Rule, RuleSet } from '../../shared/ruleset/types';
import { catalog } from '../compile/runtime';
import { noDocument } from '../store/state';
import { suggestedNote } from './suggestedNote';

const rule = (id: string, event = 'add_to_cart'): Rule => ({
  id,
  name: id.toUpperCase(),
  triggers: [{ type: 'click', settings: { target: '#add' } }],
  event,
});
const withRules = (...rules: Rule[]): RuleSet => ({ ...noDocument, rules });
const note = (before: RuleSet | undefined, after: RuleSet) =>
  suggestedNote(changesBetween(before, after, catalog), before === undefined);

it('names the rules that differ', () => {
  expect(note(withRules(rule('a'), rule('b')), withRules(rule('a', 'other'), rule('c'), rule('d')))).toBe(
    'Add C and D. Change A. Remove B.',
  );
});

it('counts what nobody would read', () => {
  expect(note(withRules(), withRules(...['a', 'b', 'c', 'd'].map((id) => rule(id))))).toBe('Add 4 rules.');
});

it('says what the first version is for', () => {
  expect(note(undefined, withRules(rule('a'), rule('b')))).toBe('First version: A and B');
  expect(note(undefined, withRules())).toBe('First version');
});

it('names other parts where no rule differs, and nothing where nothing does', () => {
  const before = withRules(rule('a'));
  const targets = [{ id: 'add', name: 'Add button', selector: '#add' }];
  expect(note(before, { ...before, targets })).toBe('Add the target Add button.');
  expect(note(before, { ...before, targets, consent: { default: {}, pending: 'drop' } })).toBe(
    'Add the target Add button. Change consent.',
  );
  expect(note(before, before)).toBe('');
});
