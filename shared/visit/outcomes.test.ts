import { describe, expect, it } from 'vitest';
import { engine } from '../../test/support/engine';
import { oneRule } from '../../test/support/oneRule';
import { began, chainOf, type Happened, visitOf } from '../../test/support/visit';
import { plan } from '../compiler/plan';
import type { Condition, RuleSet } from '../ruleset/types';
import { changesOf, differenceOf } from './changes';
import { onElement } from './onElement';
import { compare, nearMiss, type Outcome } from './outcomes';

const url = 'https://shop.example/bags';
const chain = chainOf({ tag: 'button', id: 'buy', text: 'Add' });
const click: Happened = {
  kind: 'gesture',
  gesture: 'click',
  element: { name: 'Button', tag: 'button' },
  chain,
  url,
};
const trigger = { type: 'click', settings: { target: '#buy' } };
const path = (value: string): Condition => ({ variable: 'page_path', operator: 'equals', value });
const outcome = (index: number, fired: boolean | undefined, more: Partial<Outcome> = {}): Outcome => ({
  index,
  rule: 'noticed',
  fired,
  clauses: [],
  ...more,
});

describe('the difference between two sets of outcomes', () => {
  it('names rows that appear, vanish, send something else or cannot be known', () => {
    const params = (price: number, unknown?: string[]) => ({
      event: { name: 'noticed', params: { price }, ...(unknown && { unknown }) },
    });
    const before = [
      outcome(0, true),
      outcome(1, false),
      outcome(2, true, params(1)),
      outcome(3, true),
      outcome(5, undefined),
      outcome(6, true, params(1)),
    ];
    const after = [
      outcome(1, true),
      outcome(2, true, params(2)),
      outcome(3, undefined),
      outcome(4, true),
      outcome(5, undefined),
      outcome(6, true, params(2, ['price'])),
    ];
    expect(compare(before, after).map(({ index, change }) => [index, change])).toEqual([
      [0, 'vanishes'],
      [1, 'appears'],
      [2, 'differs'],
      [3, 'unclear'],
      [4, 'appears'],
    ]);
    expect(compare(before, before)).toEqual([]);
  });

  it('pairs what one rule did more than once at a moment', () => {
    expect(
      compare([outcome(0, true)], [outcome(0, true), outcome(0, true)]).map(({ change }) => change),
    ).toEqual(['appears']);
  });
});

describe('a near miss', () => {
  const rule = oneRule(trigger, { conditions: { all: [path('/a'), { any: [path('/b'), path('/c')] }] } })
    .rules[0]!;
  const met = (...list: (boolean | undefined)[]) => list.map((each) => ({ met: each }));

  it('is one condition away from firing', () => {
    expect(nearMiss(rule, outcome(0, false, { clauses: met(true, true, false, false, false) }))).toBe(2);
    expect(nearMiss(rule, outcome(0, false, { clauses: met(true, false, true, true, false) }))).toBe(1);
    expect(
      nearMiss(rule, outcome(0, false, { clauses: met(true, false, false, false, false) })),
    ).toBeUndefined();
    expect(nearMiss(rule, outcome(0, true, { clauses: met(true, true, true, true, false) }))).toBeUndefined();
  });
});

describe('editing a rule', () => {
  const ran = oneRule(trigger, { conditions: path('/shoes') });
  const draft = { ruleSet: ran, clauses: plan(ran, engine.catalog, []).clauses };
  const visit = visitOf(
    [
      click,
      {
        kind: 'occurrence',
        occurrence: 1,
        trigger: 'click',
        element: { name: 'Button', tag: 'button' },
        chain,
        url,
        values: { page_path: '/bags' },
        at: began + 1,
      },
      {
        kind: 'rule',
        occurrence: 1,
        rule: 'noticed',
        fired: false,
        clauses: [{ met: true }, { met: false }],
        at: began + 1,
      },
    ],
    draft,
  );
  const edited: RuleSet = oneRule(trigger, { conditions: path('/bags') });

  it('shows what would fire now', () => {
    const { rows, outcomes } = changesOf(visit, edited, engine);
    expect(rows).toMatchObject([
      { index: 0, rule: 'noticed', change: 'appears', before: { fired: false }, after: { fired: true } },
    ]);
    expect(outcomes).toHaveLength(1);
    expect(changesOf(visit, ran, engine).rows).toEqual([]);
  });

  it('shows what the draft does and the live version does not', () => {
    expect(differenceOf(visit, ran, edited, engine)).toMatchObject([{ index: 0, change: 'appears' }]);
    expect(differenceOf(visit, edited, ran, engine)).toMatchObject([{ index: 0, change: 'vanishes' }]);
    expect(differenceOf(visit, edited, { ...edited, name: 'Another name' }, engine)).toEqual([]);
  });
});

describe('pointing at an element', () => {
  const moment = { chain, values: { page_path: '/bags' }, url, at: began };

  it('says which rules would fire and which nearly', () => {
    const ruleSet = oneRule(trigger, { conditions: path('/bags') });
    const [base] = ruleSet.rules;
    ruleSet.rules.unshift(
      { ...base!, id: 'nearly', conditions: path('/shoes') },
      { ...base!, id: 'far', conditions: { all: [path('/a'), path('/b')] } },
      { ...base!, id: 'other', triggers: [{ type: 'click', settings: { target: '#other' } }] },
      { ...base!, id: 'unknown', conditions: { variable: 'viewport_width', operator: 'less', value: 500 } },
    );
    expect(onElement(moment, ruleSet, engine).map(({ rule, fired, but }) => [rule, fired, but])).toEqual([
      ['noticed', true, undefined],
      ['unknown', undefined, undefined],
      ['nearly', false, 1],
    ]);
  });
});
