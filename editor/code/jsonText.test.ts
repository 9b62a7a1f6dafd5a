import { beforeEach, expect, test } from 'vitest';
import { serialize } from '../../shared/ruleset/serialize';
import type { RuleSet } from '../../shared/ruleset/types';
import { initialState, noDocument } from '../store/state';
import { edit, store, undo } from '../store/store';
import { currentText, discard, followDocument, jsonText, settle, tidy, typeText } from './jsonText';

const start: RuleSet = {
  ...noDocument,
  name: 'Shop',
  site: { origins: ['https://shop.example'] },
  rules: [{ id: 'a', name: 'A', triggers: [{ type: 'click', settings: {} }], event: 'seen' }],
};
let sites = 0;
let stop = () => {};

beforeEach(() => {
  stop();
  const id = `mp_${++sites}`;
  const site = { ...({} as NonNullable<typeof initialState.site>), id };
  store.setState({ ...initialState, document: start, site });
  stop = followDocument();
});

/** As the field does it. */
function type(text: string): boolean {
  typeText(() => text);
  return settle();
}
const replaced = (from: string, to: string) => currentText().replace(from, to);

test('text that fits becomes one step of the history, and undo brings it back', () => {
  expect(type(replaced('"Shop"', '"Sho"'))).toBe(true);
  expect(type(replaced('"Sho"', '"Shoe shop"'))).toBe(true);
  expect(store.getState().document.name).toBe('Shoe shop');
  expect(store.getState().history.past.map(({ label }) => label)).toEqual(['Edit JSON']);
  undo();
  expect(store.getState().document).toEqual(start);
  expect(jsonText.getState().content.text).toBe(serialize(start));
});

test.each([
  ['is no JSON', '"Shop"', '"Sho', 'not-json'],
  ['lacks a part', '"event": "seen"', '"notes": ""', 'missing-field'],
  ['has a part of another kind', '"seen"', '7', 'wrong-type'],
  ['has a misspelt part', '"event"', '"evnet"', 'missing-field'],
  ['is from a newer release', '"format": 1', '"format": 99', 'future-format'],
])('text that %s stays local', (_, from, to, code) => {
  expect(type(replaced(from, to))).toBe(false);
  expect(jsonText.getState().problems.map((problem) => problem.code)).toContain(code);
  expect(store.getState().document).toBe(start);
  discard();
  expect(currentText()).toBe(serialize(start));
  expect(jsonText.getState().problems).toEqual([]);
});

test('what is only unfinished is let in', () => {
  expect(type(replaced('"seen"', '"not in the plan"'))).toBe(true);
  expect(type(replaced('https://shop.example', 'shop.example/'))).toBe(true);
  expect(store.getState().document.rules[0]?.event).toBe('not in the plan');
});

test('the layout of what is typed stays until the field is left', () => {
  const shown = jsonText.getState().content;
  type(replaced('"name": "Shop",', '"name":\n\n"Shop 2",'));
  expect(jsonText.getState().content).toBe(shown);
  tidy();
  expect(jsonText.getState().content.text).toBe(serialize({ ...start, name: 'Shop 2' }));
});

test('a change from elsewhere waits for text that does not fit, and both are kept', () => {
  type(replaced('"Shop"', '"Shop 2'));
  edit('Rename rule', (ruleSet) => ({
    ...ruleSet,
    rules: ruleSet.rules.map((rule) => ({ ...rule, name: 'B' })),
  }));
  expect(currentText()).toContain('"Shop 2');
  expect(type(replaced('"Shop 2', '"Shop 2"'))).toBe(true);
  expect(store.getState().document).toMatchObject({ name: 'Shop 2', rules: [{ name: 'B' }] });
  expect(jsonText.getState().content.text).toBe(serialize(store.getState().document));
});

test('two answers to the same question are said, not overwritten', () => {
  type(replaced('"Shop"', '"Mine'));
  edit('Rename site', (ruleSet) => ({ ...ruleSet, name: 'Theirs' }));
  expect(type(replaced('"Mine', '"Mine"'))).toBe(false);
  expect(jsonText.getState().problems.map(({ code }) => code)).toEqual(['changed-elsewhere']);
  expect(store.getState().document.name).toBe('Theirs');
});

test('text that does not fit outlasts the screen', () => {
  type(replaced('"Shop"', '"Shop 2'));
  stop();
  stop = followDocument();
  expect(jsonText.getState().content.text).toContain('"Shop 2');
  expect(jsonText.getState().problems).toHaveLength(1);
});
