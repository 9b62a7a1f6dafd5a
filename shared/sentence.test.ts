import { describe, expect, it } from 'vitest';
import { catalog } from '../runtime/catalog';
import type { FieldSchema } from './definition';
import { readRule } from './readRule';
import type { Rule, RuleSet } from './ruleset/types';
import { fieldWords, hiddenFields, isApplicable, readSettings, sentenceParts } from './sentence';

const definition = {
  sentence: 'someone clicks {target}[ with the {button} button]',
  settings: {
    type: 'object',
    properties: {
      target: { type: 'string', format: 'target', placeholder: 'anything' },
      button: { type: 'string', enum: ['main', 'any'], enumTitles: ['main', 'whichever'], default: 'main' },
      exact: { type: 'boolean', default: false },
      deep: { type: 'boolean', default: false, showWhen: { exact: [true] } },
    },
  },
} as const;

const rule: Rule = {
  id: 'r',
  triggers: [{ type: 'click', settings: { target: 'add' } }],
  conditions: { all: [{ variable: 'page_path', operator: 'starts-with', value: '/product/' }] },
  event: 'add_to_cart',
  params: { item_name: '{{product_name}}' },
  frequency: { limit: 1, per: 'page' },
};
const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [{ name: 'add_to_cart' }] },
  targets: [{ id: 'add', name: 'Button "Add to cart"', selector: '#add' }],
  variables: [{ id: 'product_name', name: 'Product name', type: 'element', settings: {} }],
  rules: [rule],
  destinations: [
    { id: 'ga', name: 'GA4', type: 'ga4', settings: { measurementId: 'G-ABC123' } },
    { id: 'reports', type: 'collector', settings: {} },
  ],
  consent: { default: {}, pending: 'queue' },
};
const read = (change: Partial<Rule>) => readRule(ruleSet, { ...rule, ...change }, catalog);

describe('sentenceParts', () => {
  it('shows a bracket only when a field in it says more than its default', () => {
    expect(sentenceParts(definition, { target: 'add', button: 'main' })).toEqual([
      { kind: 'text', text: 'someone clicks ' },
      {
        kind: 'field',
        field: 'target',
        schema: definition.settings.properties.target,
        value: 'add',
        optional: false,
      },
    ]);
    expect(sentenceParts(definition, { target: 'add', button: 'any' }).slice(2)).toEqual([
      { kind: 'text', text: ' with the ' },
      {
        kind: 'field',
        field: 'button',
        schema: definition.settings.properties.button,
        value: 'any',
        optional: true,
      },
      { kind: 'text', text: ' button' },
    ]);
  });

  it('keeps the rest behind "more…", as far as it applies', () => {
    expect(hiddenFields(definition, {})).toEqual(['button', 'exact']);
    expect(hiddenFields(definition, { button: 'any', exact: true })).toEqual(['exact', 'deep']);
  });

  it('reads every example of the catalog without a gap', () => {
    for (const kind of ['triggers', 'variables', 'destinations', 'formats'] as const) {
      for (const one of Object.values(catalog[kind])) {
        for (const example of one.examples) {
          const read = readSettings(one, example.settings, {}, catalog);
          // An address has braces of its own.
          const gaps = [...read.matchAll(/\{(\w+)\}/g)].filter(([, name]) => one.settings.properties[name!]);
          expect([read, gaps]).toEqual([expect.not.stringMatching(/…|undefined/), []]);
        }
      }
    }
  });
});

describe('readRule', () => {
  it('says the whole rule in one sentence', () => {
    expect(read({})).toBe(
      'When someone clicks Button "Add to cart", if page path starts with /product/, send add_to_cart with item_name Product name to GA4 and Milepost reports, at most once per page.',
    );
  });

  it('says groups, opposites, several triggers and the rollout', () => {
    const path = (value: string) => ({ variable: 'page_path', operator: 'equals', value });
    expect(
      read({
        triggers: [...rule.triggers, { type: 'click', settings: {} }],
        conditions: {
          all: [{ any: [path('/a'), path('/b')] }, { not: { variable: 'click_text', operator: 'is-set' } }],
        },
        params: {},
        frequency: { limit: 3, per: 'visitor' },
        rollout: { state: 'shadow', percent: 10 },
        destinations: ['reports'],
      }),
    ).toBe(
      'When someone clicks Button "Add to cart" or someone clicks …, if (page path is /a or page path is /b) and click text has no value, send add_to_cart to Milepost reports, at most 3 times per visitor, for 10% of visitors, collected but not forwarded.',
    );
  });

  it('says what a rule without parts lacks', () => {
    expect(read({ triggers: [], event: '', conditions: { all: [] }, params: {}, destinations: [] })).toBe(
      'When …, send … to nowhere, at most once per page.',
    );
  });
});

describe('what is inside', () => {
  const steps: FieldSchema = { type: 'array', items: { type: 'object', format: 'trigger' } };
  const click = { type: 'click', settings: { target: 'add' } };
  const thanks = {
    type: 'page-view',
    settings: {},
    conditions: { all: [{ variable: 'page_path', operator: 'starts-with', value: '/thanks' }] },
  };
  const words = (schema: FieldSchema, value: unknown) => fieldWords(schema, value, ruleSet, catalog);

  it('reads triggers inside triggers, with their conditions', () => {
    expect(words({ ...steps, joined: 'then' }, [click, thanks])).toBe(
      'someone clicks Button "Add to cart", then views a page where page path starts with /thanks',
    );
    expect(words({ ...steps, joined: 'or' }, [thanks, click])).toBe(
      'someone views a page where page path starts with /thanks or clicks Button "Add to cart"',
    );
    expect(words({ type: 'object', format: 'trigger' }, thanks)).toBe(
      'someone views a page where page path starts with /thanks',
    );
    expect(fieldWords(steps, [click, thanks])).toBe('click and page view');
  });

  it('reads conditions and rows, and counts the rows of a long table', () => {
    const rows: FieldSchema = {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          when: { type: 'object', format: 'condition' },
          value: { type: 'string', format: 'template' },
        },
      },
    };
    const row = { when: thanks.conditions, value: '{{product_name}}' };
    expect(words(rows, [row])).toBe('page path starts with /thanks: Product name');
    expect(words(rows, [row, row, row, row])).toBe('4 rows');
    expect(words({ ...rows, placeholder: 'anything' }, [])).toBe('anything');
  });

  it('does not fail on what is no trigger and no condition', () => {
    for (const value of [null, 1, 'x', {}, { type: 'click' }, [null], { all: 1 }]) {
      expect(typeof words({ type: 'object', format: 'trigger' }, value)).toBe('string');
      expect(typeof words({ type: 'object', format: 'condition' }, value)).toBe('string');
    }
  });
});

describe('when a rule runs', () => {
  const said = (change: Partial<Rule>) =>
    read({ conditions: { all: [] }, params: {}, ...change }).replace(/^.* reports(, )?/i, '');

  it('says caps by time and element', () => {
    expect(said({ frequency: { limit: 3, per: 'hour' } })).toBe('at most 3 times per hour.');
    expect(said({ frequency: { limit: 1, per: 'element' } })).toBe('at most once per element.');
  });

  it('says schedule and priority', () => {
    const frequency = { limit: 2, per: 'day' } as const;
    const schedule = {
      from: '2026-11-27T08:00',
      to: '2026-11-30',
      days: [5, 1],
      hours: ['08:00', '18:30'],
      timeZone: 'Europe/Berlin',
    };
    expect(said({ frequency, schedule })).toBe(
      'at most twice per day, from 27 Nov 2026, 08:00 until 30 Nov 2026, on Mondays and Fridays, from 08:00 to 18:30 (Europe/Berlin).',
    );
    expect(said({ frequency, priority: 5 })).toBe('at most twice per day, before other rules (priority 5).');
    expect(said({ frequency, priority: -1, schedule: { to: '2026-12-01' } })).toBe(
      'at most twice per day, until 1 Dec 2026, after other rules (priority -1).',
    );
  });
});

describe('isApplicable', () => {
  it('shows a setting that depends on another while that has the value, or is a list that holds it', () => {
    const { settings } = catalog.triggers['media']!;
    expect(isApplicable(settings, {}, 'marks')).toBe(false);
    expect(isApplicable(settings, { what: ['start', 'mark'] }, 'marks')).toBe(true);
    expect(isApplicable(settings, { provider: 'vimeo' }, 'enable')).toBe(false);
    expect(isApplicable(settings, { provider: 'youtube' }, 'enable')).toBe(true);
  });
});
