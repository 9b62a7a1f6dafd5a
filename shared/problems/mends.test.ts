import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { replaceAt } from '../pointer';
import type { Rule, RuleSet, RuleTest } from '../ruleset/types';
import { validate } from '../ruleset/validate';
import { withKey } from './mend';
import { mendAll, mendsOf } from './mends';
import { comparePlaces } from './places';

const rule: Rule = {
  id: 'add-to-cart',
  name: 'Add to cart',
  triggers: [{ type: 'click', settings: { target: 'add-button' } }],
  conditions: { all: [{ variable: 'page_path', operator: 'starts-with', value: '/product/' }] },
  event: 'add_to_cart',
  params: { item_name: '{{product_name}}' },
  destinations: ['reports'],
};
const sound: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [
      {
        name: 'add_to_cart',
        stage: 'intent',
        params: {
          item_name: { type: 'string', required: true },
          price: { type: 'number' },
          size: { type: 'string', enum: ['Small', 'Large'] },
        },
      },
    ],
  },
  targets: [{ id: 'add-button', selector: '#add' }],
  variables: [
    { id: 'product_name', type: 'element', settings: { from: 'closest', closest: '.card', selector: 'h3' } },
  ],
  rules: [rule],
  destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage'] }],
  consent: { default: { analytics_storage: 'unknown' }, pending: 'queue', storage: 'analytics_storage' },
};
const at = (path: string, value: unknown) => replaceAt(sound, path, value);
const withRule = (change: Partial<Rule>) => at('/rules/0', { ...rule, ...change });
const plan = (change: Partial<RuleSet['plan']['events'][number]>) =>
  at('/plan/events/0', { ...sound.plan.events[0], ...change });
const test: RuleTest = {
  id: 't',
  rule: 'add-to-cart',
  expect: 'fire',
  moment: 0,
  visit: [{ kind: 'page', at: 0 } as never],
};

/** Code of the problem, the rule set that has it, and its ways out. */
const cases: [code: string, ruleSet: RuleSet, labels: string[]][] = [
  ['unknown-target', at('/rules/0/triggers/0/settings/target', 'Add-Button'), ['Use “add-button”']],
  ['unknown-variable', at('/rules/0/conditions/all/0/variable', 'Page_Path'), ['Use “page_path”']],
  [
    'unknown-template-variable',
    withRule({ params: { item_name: 'A {{product-name}}' } }),
    ['Use {{product_name}}'],
  ],
  [
    'unknown-destination',
    withRule({ destinations: ['reports', 'report'] }),
    ['Use “reports”', 'Send nothing there'],
  ],
  ['unknown-stage', plan({ stage: 'near_end' }), ['Add the stage “Near end”']],
  ['unknown-stage', plan({ stage: 'Intent' }), ['Use “intent”', 'Add the stage “Intent”']],
  [
    'unknown-consent-signal',
    at('/destinations/0/consent', ['analytics-storage']),
    ['Use “analytics_storage”', 'Add “analytics-storage” to the consent signals'],
  ],
  ['unknown-trigger-type', at('/rules/0/triggers/0/type', 'clic'), ['Use “click”']],
  ['unknown-variable-type', at('/variables/0/type', 'elemnt'), ['Use “element”']],
  ['unknown-destination-type', at('/destinations/0/type', 'colector'), ['Use “collector”']],
  ['unknown-operator', at('/rules/0/conditions/all/0/operator', 'starts_with'), ['Use “starts-with”']],
  [
    'event-not-in-plan',
    withRule({ event: 'Add_to_Cart' }),
    ['Use “add_to_cart”', 'Add “Add_to_Cart” to the plan'],
  ],
  ['event-not-in-plan', withRule({ event: 'sign_up', params: {} }), ['Add “sign_up” to the plan']],
  [
    'duplicate-id',
    { ...sound, targets: [...(sound.targets ?? []), { id: 'add-button', selector: '#add' }] },
    ['Delete this copy', 'Rename this one to “add-button-2”'],
  ],
  [
    'hides-built-in',
    {
      ...withRule({ params: { item_name: '{{page_path}}' } }),
      variables: [{ id: 'page_path', type: 'element', settings: { from: 'page', selector: 'h1' } }],
    },
    ['Rename yours to “page_path_2” everywhere', 'Delete yours and use the built-in one'],
  ],
  ['unused-target', at('/rules/0/triggers/0/settings/target', '#other'), ['Delete the target']],
  ['unused-variable', withRule({ params: { item_name: 'x' } }), ['Delete the variable']],
  [
    'unsent-event',
    {
      ...sound,
      plan: { ...sound.plan, events: [...sound.plan.events, { name: 'sign_up' }] },
      rules: [
        rule,
        {
          ...rule,
          id: 'other',
          event: 'sign_up',
          params: {},
          triggers: [{ type: 'rule-event', settings: { event: 'add_tocart' } }],
          conditions: { all: [{ variable: 'page_path', operator: 'equals', value: '/x' }] },
        },
      ],
    },
    ['Use “add_to_cart”'],
  ],
  [
    'test-of-no-rule',
    { ...sound, tests: [{ ...test, rule: 'add-to-crat' }] },
    ['Use “add-to-cart”', 'Delete the test'],
  ],
  ['test-without-moment', { ...sound, tests: [{ ...test, moment: 3 }] }, ['Delete the test']],
  [
    'param-unknown',
    withRule({ params: { item_name: '{{product_name}}', prize: 3 } }),
    ['Rename it to “price”', 'Add “prize” to “add_to_cart” in the plan', 'Remove it from the rule'],
  ],
  [
    'param-missing',
    {
      ...withRule({ params: {} }),
      rules: [
        { ...rule, params: {} },
        { ...rule, id: 'b', triggers: [{ type: 'click', settings: { target: '#b' } }] },
      ],
    },
    ['Send “item_name” as {{product_name}}', 'Make “item_name” optional in the plan'],
  ],
  [
    'param-type',
    withRule({ params: { item_name: '{{product_name}}', price: '1.299,50 €' } }),
    ['Send 1299.5', 'Make it a text in the plan'],
  ],
  [
    'param-type',
    withRule({ params: { item_name: '{{product_name}}', size: 'small' } }),
    ['Send Small', 'Allow “small” in the plan'],
  ],
  ['rule-never-fires', withRule({ rollout: { state: 'live', percent: 0 } }), ['Roll out to everyone']],
  [
    'rule-never-fires',
    withRule({ schedule: { from: '2099-02-01', to: '2099-01-01' } }),
    ['Swap the two dates'],
  ],
  ['rule-never-fires', withRule({ destinations: [] }), ['Send to all destinations']],
  [
    'rule-never-fires',
    at('/destinations/0', { ...sound.destinations[0], enabled: false }),
    ['Switch “reports” on'],
  ],
  ['rule-never-fires', withRule({ conditions: { any: [] } }), ['Remove the condition']],
  [
    'unknown-time-zone',
    withRule({ schedule: { timeZone: 'Europe/Berln' } }),
    ['Use Europe/Berlin', 'Use the time zone of the site'],
  ],
  ['no-such-date', withRule({ schedule: { to: '2099-11-31T10:00' } }), ['Use 2099-11-30T10:00']],
  ['hours-of-whole-day', withRule({ schedule: { hours: ['08:00', '08:00'] } }), ['Remove the hours']],
  [
    'schedule-ended',
    withRule({ schedule: { to: '2020-01-01' } }),
    ['Delete the rule', 'Let it go on without an end'],
  ],
  [
    'cap-without-element',
    withRule({ triggers: [{ type: 'page-view', settings: {} }], frequency: { limit: 1, per: 'element' } }),
    ['Cap it per page'],
  ],
  [
    'cap-without-storage',
    {
      ...withRule({ frequency: { limit: 1, per: 'day' } }),
      consent: { default: { analytics_storage: 'unknown' }, pending: 'queue' },
    },
    ['Keep it in storage under “analytics_storage”', 'Cap it per page'],
  ],
  ['duplicate-rule', { ...sound, rules: [rule, { ...rule, id: 'copy' }] }, ['Delete this rule']],
  ['fires-twice', withRule({ triggers: [...rule.triggers, ...rule.triggers] }), ['Remove this trigger']],
  [
    'regex-does-not-parse',
    at('/rules/0/conditions/all/0', { variable: 'page_path', operator: 'matches-regex', value: '/a(' }),
    ['Look for this very text instead'],
  ],
  ['unknown-field', withKey(sound, '/rules/0', 'priorty', 3), ['Rename it to “priority”', 'Remove it']],
  ['wrong-type', at('/rules/0', { ...rule, priority: '3' }), ['Make it 3']],
  ['not-allowed', withRule({ rollout: { state: 'Live' as 'live' } }), ['Use “live”']],
  ['out-of-range', withRule({ rollout: { state: 'live', percent: 120 } }), ['Use 100']],
  ['invalid-origin', at('/site/origins', ['shop.example/path']), ['Use https://shop.example']],
  [
    'frames-of-one-origin',
    at('/site', { origins: ['https://shop.example'], frames: 'site' }),
    ['Follow frames of the same address'],
  ],
  [
    'frames-not-watched',
    withRule({ params: { ...rule.params, item_name: '{{frame_url}}' } }),
    ['Follow frames of the same address'],
  ],
  [
    'domain-within-domain',
    at('/site', { origins: ['https://shop.example'], domains: ['shop.example', 'www.shop.example'] }),
    ['Do not name this domain'],
  ],
  [
    'domain-of-nobody',
    at('/site', { origins: ['https://shop.example'], domains: ['other.example'] }),
    ['Do not name this domain'],
  ],
  [
    'domains-without-storage',
    {
      ...at('/site', { origins: ['https://shop.example'], domains: ['shop.example'] }),
      consent: { default: sound.consent.default, pending: 'queue' },
    },
    ['Name no domains'],
  ],
  [
    'malformed',
    withKey(sound, '/variables/0', 'id', 'ProductName'),
    ['Rename it to “product_name” everywhere'],
  ],
  ['missing-field', at('/destinations/0', { id: 'reports', type: 'collector' }), ['Add it: nothing yet']],
];

describe('mends', () => {
  it.each(cases)('ends %s', (code, ruleSet, labels) => {
    const before = validate(ruleSet, catalog);
    const problem = before.find((one) => one.code === code);
    expect(before.map((one) => one.code)).toContain(code);
    if (!problem) return;
    const mends = mendsOf(problem, ruleSet, catalog);
    expect(mends.map(({ label }) => label)).toEqual(labels);
    const errors = (document: RuleSet) =>
      validate(document, catalog).filter(({ severity }) => severity === 'error').length;
    for (const { label, change } of mends) {
      const after = change(ruleSet);
      const left = validate(after, catalog).filter(
        (one) => one.code === code && one.path === problem.path && one.message === problem.message,
      );
      expect(left, label).toEqual([]);
      expect(errors(after), label).toBeLessThanOrEqual(errors(ruleSet));
    }
  });

  it('renames what is written wrongly wherever it is used', () => {
    const ruleSet = {
      ...withRule({ params: { item_name: '{{ProductName}}' } }),
      variables: [{ ...sound.variables?.[0], id: 'ProductName' }],
    } as RuleSet;
    const problem = validate(ruleSet, catalog).find(({ code }) => code === 'malformed');
    const mended = problem && mendsOf(problem, ruleSet, catalog)[0]?.change(ruleSet);
    expect(mended?.rules[0]?.params).toEqual({ item_name: '{{product_name}}' });
    expect(validate(mended, catalog)).toEqual([]);
  });

  it('deletes the tests of a rule with the rule', () => {
    const ruleSet = {
      ...sound,
      rules: [rule, { ...rule, id: 'copy' }],
      tests: [test, { ...test, id: 'u', rule: 'copy' }],
    };
    const problem = validate(ruleSet, catalog).find(({ code }) => code === 'duplicate-rule');
    const mended = problem && mendsOf(problem, ruleSet, catalog)[0]?.change(ruleSet);
    expect(mended?.rules.map(({ id }) => id)).toEqual(['add-to-cart']);
    expect(mended?.tests?.map(({ id }) => id)).toEqual(['t']);
  });

  it('mends many at once, whatever that moves', () => {
    const targets = Array.from({ length: 12 }, (_, index) => ({ id: `t${index}`, selector: `#t${index}` }));
    const ruleSet = { ...sound, targets: [...targets, ...(sound.targets ?? [])] };
    const unused = validate(ruleSet, catalog).filter(({ code }) => code === 'unused-target');
    expect(unused).toHaveLength(12);
    expect(mendAll(ruleSet, unused, catalog)).toEqual(sound);
  });

  it('orders places as the document does', () => {
    const places = ['/rules/10', '/rules/2/params', '/rules/2', ''];
    expect([...places].sort(comparePlaces)).toEqual(['', '/rules/2', '/rules/2/params', '/rules/10']);
  });

  it('never throws, however damaged the rule set is', () => {
    const paths = [
      '/rules/0',
      '/plan',
      '/plan/events/0',
      '/targets/0',
      '/variables/0',
      '/rules/0/triggers/0',
      '/consent',
      '/destinations/0',
      '/rules/0/params',
      '/rules/0/schedule',
      '/rules/0/frequency',
      '/tests',
    ];
    const full = {
      ...withRule({ schedule: { from: '2026-01-01' }, frequency: { limit: 1, per: 'page' } }),
      tests: [test],
    };
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), fc.option(fc.string()), (path, value, key) => {
        const damaged =
          key === null ? replaceAt(full, path, value) : withKey(full as never, path, key, value);
        for (const problem of validate(damaged, catalog)) {
          for (const mend of mendsOf(problem, damaged as never, catalog)) mend.change(damaged as never);
        }
      }),
      { numRuns: 300 },
    );
  });
});
