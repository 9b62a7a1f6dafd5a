import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { engine } from '../../test/support/engine';
import { practice } from '../plan/practice';
import { pointer } from '../pointer';
import type { Problem } from '../problem';
import type { Rule, RuleSet, RuleTest, Variable } from '../ruleset/types';
import { validate } from '../ruleset/validate';
import { isTree, same } from '../same';
import { runTests } from '../visit/tests';
import { mendsOf } from './mends';
import { testFails } from './tests';

const click = (id: string, more: Partial<Rule> = {}): Rule => ({
  id,
  triggers: [{ type: 'click', settings: { target: `#${id}` } }],
  event: id,
  ...more,
});
const hears = (event: string) => ({ type: 'rule-event', settings: { event } });
const on = (value: string) => ({ variable: 'page_path', operator: 'starts-with', value });
const lookup = (id: string, input: string): Variable => ({
  id,
  type: 'lookup',
  settings: { input, rows: [{ from: 'x', to: 'y' }] },
});
function setOf(part: Partial<RuleSet>, plan: Partial<RuleSet['plan']> = {}): RuleSet {
  return {
    format: 1,
    site: { origins: ['https://shop.example'] },
    plan: { stages: [], events: ['a', 'b', 'c'].map((name) => ({ name })), ...plan },
    rules: [],
    destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
    consent: { default: {}, pending: 'queue' },
    ...part,
  };
}

const comparison = (value: string) =>
  setOf({
    rules: [click('a', { conditions: { variable: 'page_path', operator: 'matches-regex', value } })],
  });
const slow = setOf({
  targets: [{ id: 'buy', selector: '.card > :not(.sold)', fingerprint: { tag: 'button' } }],
  rules: [
    click('a', { triggers: [{ type: 'click', settings: { target: 'buy' } }] }),
    ...Array.from({ length: 20 }, (_, at) =>
      click('a', { id: `r${at}`, triggers: [{ type: 'click', settings: { target: `#r${at}` } }] }),
    ),
  ],
});
const rate = (orderValue: number) => ({ type: 'rate', rate: 0.1, orderValue, currency: 'EUR' }) as const;

/** Code, the rule set that has it, each way out with all the places that it changes. */
const cases: [code: string, ruleSet: RuleSet, mends: [label: string, ...changed: string[]][]][] = [
  [
    'event-loop',
    setOf({
      rules: [
        click('a', { triggers: [...click('a').triggers, hears('b')] }),
        click('b', { triggers: [hears('a')] }),
      ],
    }),
    [['Switch the rule “b” off', '/rules/1/enabled']],
  ],
  [
    'event-loop',
    setOf({
      rules: [
        click('b', { triggers: [hears('a')] }),
        click('a', { triggers: [...click('a').triggers, hears('b')] }),
      ],
    }),
    [
      ['Remove this trigger', '/rules/1/triggers/1'],
      ['Switch the rule “a” off', '/rules/1/enabled'],
    ],
  ],
  [
    'shadowed-rule',
    setOf({
      rules: [
        click('a', { id: 'wide' }),
        click('a', { id: 'narrow', name: 'Bags', conditions: on('/bags') }),
      ].map((one) => ({ ...one, triggers: click('a').triggers })),
    }),
    [
      ['Switch the rule “Bags” off', '/rules/1/enabled'],
      ['Give “wide” the opposite condition', '/rules/0/conditions'],
    ],
  ],
  [
    'variable-circle',
    setOf(
      {
        rules: [click('a', { params: { x: '{{one}}' } })],
        variables: [lookup('one', 'shop {{two}}'), lookup('two', '{{one}}')],
      },
      { events: [{ name: 'a', params: { x: { type: 'string' } } }] },
    ),
    [['Leave “two” out here', '/variables/0/settings/input']],
  ],
  [
    'regex-can-hang',
    comparison('^/shop/(a+)+$'),
    [['Write “^/shop/(a+)$”, which finds the same', '/rules/0/conditions/value']],
  ],
  [
    'regex-can-hang',
    comparison('^.*.*.*$'),
    [['Write “^.*$”, which finds the same', '/rules/0/conditions/value']],
  ],
  ['regex-can-hang', comparison('^(a|a)*$'), []],
  ['slow-selector', slow, [['Look at “button” elements only, as the one picked is', '/targets/0/selector']]],
  [
    'stage-without-events',
    setOf({}, { stages: [{ id: 'empty', name: 'Empty' }] }),
    [['Delete the stage', '/plan/stages/0']],
  ],
  [
    'event-without-owner',
    setOf({}, { events: [{ name: 'a', owner: 'growth' }, { name: 'b' }] }),
    [['Let “growth” own it', '/plan/events/1/owner']],
  ],
  [
    'event-without-owner',
    setOf({}, { events: [{ name: 'a', owner: 'growth' }, { name: 'b', owner: 'shop' }, { name: 'c' }] }),
    [],
  ],
  [
    'order-values-differ',
    setOf(
      {},
      {
        events: [
          { name: 'a', value: rate(75) },
          { name: 'b', value: rate(80) },
        ],
      },
    ),
    [['Reckon with €75 here, too', '/plan/events/1/value/orderValue']],
  ],
  [
    'event-nobody-sends',
    setOf({ rules: [click('a', { enabled: false })] }, { events: [{ name: 'a' }] }),
    [['Switch the rule “a” on', '/rules/0/enabled']],
  ],
  [
    'event-nobody-sends',
    setOf({ rules: [click('a', { rollout: { state: 'draft', percent: 50 } })] }, { events: [{ name: 'a' }] }),
    [['Let the rule “a” go live', '/rules/0/rollout/state']],
  ],
  [
    'name-against-naming',
    setOf(
      { rules: [click('x', { event: 'addToCart' })] },
      { events: [{ name: 'addToCart' }, { name: 'add_to_cart' }] },
    ),
    [['Rename it to “add_to_cart_2” everywhere', '/plan/events/0/name', '/rules/0/event']],
  ],
  [
    'name-refused',
    setOf(
      { destinations: [{ id: 'ga', type: 'ga4', settings: { measurementId: 'G-ABC1234567' } }] },
      { events: [{ name: 'session_start' }] },
    ),
    [['Rename it to “site_session_start” everywhere', '/plan/events/0/name']],
  ],
];

const found = (ruleSet: RuleSet): Problem[] => [...validate(ruleSet, catalog), ...practice(ruleSet, catalog)];

describe('mends', () => {
  it.each(cases)('end %s and touch nothing else (%#)', (code, ruleSet, mends) => {
    const problem = found(ruleSet).find((one) => one.code === code);
    expect(problem, code).toBeDefined();
    if (!problem) return;
    const offered = mendsOf(problem, ruleSet, catalog);
    expect(offered.map((one) => [one.label, ...changed(ruleSet, one.change(ruleSet))])).toEqual(mends);
    for (const { label, change } of offered) {
      const after = found(change(ruleSet));
      expect(
        after.filter(({ code: left, path }) => left === code && path === problem.path),
        label,
      ).toEqual([]);
      const errors = (list: Problem[]) => list.filter(({ severity }) => severity === 'error').length;
      expect(errors(after), label).toBeLessThanOrEqual(errors(found(ruleSet)));
    }
  });

  it('turn a failing test round, or delete it', () => {
    const test: RuleTest = {
      id: 't',
      rule: 'a',
      expect: 'fire',
      moment: 0,
      visit: [{ kind: 'page', at: 0, url: 'https://shop.example/', title: 'Shop', way: 'load' } as never],
    };
    const ruleSet = setOf({ rules: [click('a')], tests: [test] });
    const [result] = runTests(ruleSet, engine);
    expect(result?.state).toBe('failed');
    const mends = mendsOf(testFails('/tests/0', 't', result?.why ?? ''), ruleSet, catalog);
    expect(mends.map(({ label }) => label)).toEqual(['Expect it not to fire', 'Delete the test']);
    const [round, gone] = mends.map(({ change }) => change(ruleSet));
    expect(round && changed(ruleSet, round)).toEqual(['/tests/0/expect']);
    expect(round && runTests(round, engine)[0]?.state).toBe('passed');
    expect(gone?.tests).toEqual([]);
  });
});

/** Pointers of all that differs, as deep as it can be told. */
function changed(before: unknown, after: unknown, path = ''): string[] {
  if (same(before, after)) return [];
  if (!isTree(before) || !isTree(after)) return [path];
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) =>
    changed(old[key], now[key], path + pointer(key)),
  );
}
