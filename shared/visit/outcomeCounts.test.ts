import { expect, it } from 'vitest';
import { engine } from '../../test/support/engine';
import { oneRule } from '../../test/support/oneRule';
import { chainOf, type Happened, visitOf } from '../../test/support/visit';
import type { Condition, RuleSet } from '../ruleset/types';
import { countOutcomes } from './outcomeCounts';

const click = (url: string): Happened => ({
  kind: 'gesture',
  gesture: 'click',
  element: { name: 'Button', tag: 'button' },
  chain: chainOf({ tag: 'button', id: 'buy', text: 'Add' }),
  url,
});
const onPath = (value: string): Condition => ({ variable: 'page_path', operator: 'starts-with', value });
const clicks = (conditions?: Condition, params?: Record<string, string>): RuleSet =>
  oneRule(
    { type: 'click', settings: { target: '#buy' } },
    { ...(conditions && { conditions }), ...(params && { params }) },
  );

const visits = [
  visitOf([click('https://shop.example/bags'), click('https://shop.example/mugs')]),
  visitOf([click('https://shop.example/bags/tote')]),
];

it('counts over all visits how often each rule fires, live and with the draft', () => {
  expect(countOutcomes(visits, clicks(), clicks(onPath('/bags')), engine)).toEqual([
    { rule: 'noticed', before: 3, after: 2, differs: 0, unclear: 0 },
  ]);
});

it('tells nothing of rules that do the same', () => {
  expect(countOutcomes(visits, clicks(onPath('/')), clicks(), engine)).toEqual([]);
});

it('tells of each that fires where nothing is live', () => {
  expect(countOutcomes(visits, null, clicks(), engine)).toMatchObject([{ before: 0, after: 3 }]);
});

it('names rules that are gone', () => {
  const without = { ...clicks(), rules: [] };
  expect(countOutcomes(visits, clicks(), without, engine)).toMatchObject([
    { rule: 'noticed', before: 3, after: 0 },
  ]);
});

it('counts what is sent differently', () => {
  const named = (words: string) => clicks(undefined, { label: words });
  expect(countOutcomes(visits, named('a'), named('b'), engine)).toMatchObject([
    { before: 3, after: 3, differs: 3 },
  ]);
});
