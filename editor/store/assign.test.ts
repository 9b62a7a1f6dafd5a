import { create } from 'mutative';
import { expect, test } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { same } from '../../shared/same';
import { assign } from './assign';
import { emptyHistory, record, undone } from './history';

const setOf = (params: string[]): RuleSet => ({
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: [],
    events: [
      {
        name: 'buy',
        params: Object.fromEntries(params.map((param) => [param, { type: 'string' as const }])),
      },
    ],
  },
  rules: [],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
});
const order = ({ plan }: RuleSet) => Object.keys(plan.events[0]?.params ?? {});

test('parameters keep the order people gave them, and undo gives back the old one', () => {
  const before = { document: setOf(['price', 'size', 'color']), history: emptyHistory };
  const after = record(before, setOf(['color', 'price', 'size']), 'Move parameter');
  expect(order(after.document)).toEqual(['color', 'price', 'size']);
  expect(order(undone(after)?.document ?? before.document)).toEqual(['price', 'size', 'color']);
  const renamed = record(before, setOf(['amount', 'size', 'color']), 'Rename parameter');
  expect(order(renamed.document)).toEqual(['amount', 'size', 'color']);
});

test('a parameter added at the end is a small change', () => {
  const [, patches] = create(
    setOf(['price']),
    (draft) => assign(draft, setOf(['price']), setOf(['price', 'size'])),
    {
      enablePatches: true,
    },
  );
  expect(patches).toEqual([
    { op: 'add', path: ['plan', 'events', 0, 'params', 'size'], value: { type: 'string' } },
  ]);
});

test('of everything else the order of keys makes no difference', () => {
  expect(same({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
  expect(same({ params: { c: 2, d: 3 } }, { params: { d: 3, c: 2 } })).toBe(false);
});
