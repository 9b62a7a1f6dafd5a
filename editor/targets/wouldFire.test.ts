import { expect, test } from 'vitest';
import type { Condition, Rule, RuleSet } from '../../shared/ruleset/types';
import { engine } from '../../test/support/engine';
import { wouldFire } from './wouldFire';

const click = { type: 'click', settings: { target: '.buy' } };
const rule = (id: string, event: string, conditions?: Condition): Rule => ({
  id,
  triggers: [click],
  event,
  ...(conditions && { conditions }),
});
const path = (value: string): Condition => ({ variable: 'page_path', operator: 'starts-with', value });
const ruleSet = (rules: Rule[]): RuleSet => ({
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [{ name: 'add_to_cart' }, { name: 'newsletter_click' }] },
  rules,
  destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
  consent: { default: {}, pending: 'queue' },
});
const moment = {
  url: 'https://shop.example/bags',
  chain: [{ tag: 'button', classes: ['buy'], text: 'Add to cart' }, { tag: 'body' }, { tag: 'html' }],
  values: { page_path: '/bags' },
};

test('what would fire comes first, then what one thing keeps from firing, with what was seen', () => {
  const rules = [
    rule('n', 'newsletter_click', path('/newsletter')),
    rule('a', 'add_to_cart', path('/bags')),
    rule('far', 'far', { all: [path('/x'), path('/y')] }),
    rule('other', 'other'),
  ];
  rules[3]!.triggers = [{ type: 'click', settings: { target: '#other' } }];
  expect(wouldFire(moment, ruleSet(rules), engine)).toEqual([
    { event: 'add_to_cart' },
    { event: 'newsletter_click', but: 'page path is /bags, where the rule says “starts with /newsletter”' },
  ]);
});

test('of several conditions the one that is not met is named', () => {
  const conditions: Condition = { all: [path('/bags'), { any: [path('/x'), path('/y')] }] };
  expect(wouldFire(moment, ruleSet([rule('a', 'add_to_cart', conditions)]), engine)).toEqual([
    { event: 'add_to_cart', but: 'the rule says “page path starts with /x or page path starts with /y”' },
  ]);
});

test('what cannot be known is not said', () => {
  const conditions: Condition = { variable: 'viewport_width', operator: 'less', value: 500 };
  expect(wouldFire(moment, ruleSet([rule('a', 'add_to_cart', conditions)]), engine)).toEqual([]);
});
