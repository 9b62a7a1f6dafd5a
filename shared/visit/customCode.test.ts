import { expect, it } from 'vitest';
import { engine } from '../../test/support/engine';
import { oneRule } from '../../test/support/oneRule';
import { began, chainOf, type Happened, visitOf } from '../../test/support/visit';
import { plan } from '../compiler/plan';
import type { Condition, RuleSet } from '../ruleset/types';
import { evaluate } from './evaluate';

const url = 'https://shop.example/bags';
const chain = chainOf({ tag: 'button', id: 'buy', text: 'Add' });
const element = { name: 'Button', tag: 'button' };

function asking(code: string, value: string): RuleSet {
  const conditions: Condition = { variable: 'answer', operator: 'equals', value };
  const ruleSet = oneRule(
    { type: 'click', settings: { target: '#buy' } },
    { conditions, variables: [{ id: 'answer', type: 'custom-code', settings: { code } }] },
  );
  return { ...ruleSet, site: { ...ruleSet.site, customCode: true } };
}

const ran = asking('return "yes";', 'yes');
const happened: Happened[] = [
  { kind: 'gesture', gesture: 'click', element, chain, url },
  {
    kind: 'occurrence',
    occurrence: 1,
    trigger: 'click',
    element,
    chain,
    url,
    values: { answer: 'yes' },
    at: began + 1,
  },
  {
    kind: 'rule',
    occurrence: 1,
    rule: 'noticed',
    fired: true,
    clauses: [{ met: true }, { met: true }],
    at: began + 1,
  },
];
const visit = visitOf(happened, { ruleSet: ran, clauses: plan(ran, engine.catalog, []).clauses });
const firedBy = (ruleSet: RuleSet) => evaluate(visit, ruleSet, engine).map(({ fired }) => fired);

it('is what it returned then, for another condition too', () => {
  expect(firedBy(ran)).toEqual([true]);
  expect(firedBy(asking('return "yes";', 'no'))).toEqual([false]);
});

it('is unknown, never guessed, once the code is another', () => {
  expect(firedBy(asking('return "no";', 'yes'))).toEqual([undefined]);
  expect(firedBy(asking('return "no";', 'no'))).toEqual([undefined]);
});

it('leaves unknown when a custom trigger would have fired that did not run', () => {
  const trigger = { type: 'custom-code', settings: { code: 'fire();' } };
  expect(
    evaluate(visit, { ...oneRule(trigger), site: ran.site }, engine).filter(({ fired }) => fired),
  ).toEqual([]);
});
