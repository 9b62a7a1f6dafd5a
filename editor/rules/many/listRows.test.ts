import { expect, it } from 'vitest';
import { catalog } from '../../../runtime/catalog';
import type { Rule, RuleSet } from '../../../shared/ruleset/types';
import { readQuery } from './filters';
import { filterChoices } from './filterWords';
import { gradesOf, type ListSource, listRows } from './listRows';
import { type ListView, plainView } from './listView';
import { nothingSeen, seenFrom } from './seenRules';

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id,
  triggers: [{ type: 'click', settings: { target: `#${id}` } }],
  event: 'buy',
  ...more,
});

const rules = [
  rule('a', { name: 'Ten 10', folder: 'Shop', labels: ['DE'] }),
  rule('b', {
    name: 'Ten 9',
    enabled: false,
    event: 'look',
    conditions: { all: [{ variable: 'page_path', operator: 'starts-with', value: '/Product/' }] },
  }),
  rule('c', {
    name: 'alpha',
    folder: 'News',
    rollout: { state: 'live', percent: 20 },
    destinations: ['ads'],
  }),
  rule('d', { triggers: [], event: '', destinations: [] }),
];

const ruleSet: RuleSet = {
  format: 1,
  site: { origins: [] },
  plan: {
    stages: [
      { id: 'interest', name: 'Interest' },
      { id: 'intent', name: 'Intent' },
    ],
    events: [
      { name: 'buy', stage: 'intent' },
      { name: 'look', stage: 'interest' },
    ],
  },
  rules,
  destinations: [
    { id: 'layer', type: 'data-layer', name: 'Layer', settings: {} },
    { id: 'ads', type: 'collector', settings: {}, enabled: false },
  ],
  consent: { default: {}, pending: 'queue' },
};

const grades = gradesOf([
  { code: 'x', severity: 'hint', path: '/rules/0/event', message: '' },
  { code: 'x', severity: 'error', path: '/rules/2', message: '' },
  { code: 'x', severity: 'warning', path: '/rules/2/event', message: '' },
  { code: 'x', severity: 'error', path: '/targets/0', message: '' },
]);
const now = 1_000_000_000;
const source: ListSource = {
  ruleSet,
  catalog,
  grades,
  bytes: new Map([
    ['a', 10],
    ['b', 30],
  ]),
  seen: seenFrom([
    { rule: 'b', lastAt: now - 3 * 24 * 3_600_000, week: 2, month: 9 },
    { rule: 'c', lastAt: now - 20 * 24 * 3_600_000, week: 0, month: 1 },
  ]),
  changed: new Map([['c', 5]]),
  now,
  folded: new Set(),
};
const shown = (view: Partial<ListView>, more: Partial<ListSource> = {}) =>
  listRows({ ...source, ...more }, { ...plainView, ...view }).rows.map((row) =>
    row.kind === 'group' ? `${row.title} ${row.count}` : row.id,
  );
const found = (query: string) => shown({ ...readQuery(query), group: 'none' });

it('stands under the stages in their order, or under folders by name', () => {
  expect(shown({})).toEqual(['Interest 1', 'b', 'Intent 2', 'a', 'c', 'No stage 1', 'd']);
  expect(shown({ group: 'folder' })).toEqual(['News 1', 'c', 'Shop 1', 'a', 'No folder 2', 'b', 'd']);
  expect(shown({ group: 'none' })).toEqual(['a', 'b', 'c', 'd']);
});

it('folds groups up, and opens them while something is searched for', () => {
  const folded = new Set(['stage intent']);
  expect(shown({}, { folded })).toEqual(['Interest 1', 'b', 'Intent 2', 'No stage 1', 'd']);
  expect(shown({ text: 'ten 10' }, { folded })).toEqual(['Intent 1', 'a']);
  expect(listRows({ ...source, folded }, plainView).members.get('stage intent')).toEqual(['a', 'c']);
});

it.each([
  ['ten', ['a', 'b']],
  ['clicks #c', ['c']],
  ['state:off', ['b']],
  ['state:live', ['a', 'c', 'd']],
  ['state:share', ['c']],
  ['state:off state:share', ['b', 'c']],
  ['-state:off', ['a', 'c', 'd']],
  ['stage:Intent', ['a', 'c']],
  ['stage:none', ['d']],
  ['to:layer', ['a', 'b']],
  ['to:ads', ['c']],
  ['to:none', ['d']],
  ['page:/product/', ['b']],
  ['page:any', ['a', 'c', 'd']],
  ['when:click', ['a', 'b', 'c']],
  ['when:none', ['d']],
  ['problem:error', ['c']],
  ['problem:any', ['a', 'c']],
  ['problem:none', ['b', 'd']],
  ['seen:today', []],
  ['seen:week', ['b']],
  ['seen:month', ['b', 'c']],
  ['seen:unknown', []],
  ['seen:never', ['a', 'd']],
  ['label:de', ['a']],
  ['folder:shop label:de', ['a']],
  ['folder:none ten', ['b']],
])('finds with %s', (query, ids) => {
  expect(found(query)).toEqual(ids);
});

it.each([
  ['name', ['c', 'd', 'b', 'a']],
  ['stage', ['b', 'a', 'c', 'd']],
  ['size', ['b', 'a', 'c', 'd']],
  ['problems', ['c', 'a', 'b', 'd']],
  ['seen', ['b', 'c', 'a', 'd']],
  ['fired', ['b', 'c', 'a', 'd']],
  ['changed', ['c', 'a', 'b', 'd']],
] as const)('sorts by %s, and keeps the order of equals', (sort, ids) => {
  expect(shown({ sort, group: 'none' })).toEqual(ids);
});

it('offers the filters that some rule meets, with how many', () => {
  const offered = filterChoices(ruleSet, catalog, grades, nothingSeen, now);
  const count = (field: string, value: string) =>
    offered.find(({ filter }) => filter.field === field && filter.value === value)?.count;
  expect(count('state', 'off')).toBe(1);
  expect(count('page', '/product/')).toBe(1);
  expect(count('folder', 'Shop')).toBe(1);
  expect(count('state', 'draft')).toBeUndefined();
  expect(offered.find(({ filter }) => filter.field === 'when')?.words).toBe('Click');
});
