import { describe, expect, it } from 'vitest';
import { compileContainer } from '../../test/support/compile';
import type { Condition, Rule, RuleSet, Trigger } from '../ruleset/types';

const onProduct: Condition = { variable: 'page_path', operator: 'starts-with', value: '/product/' };
const looksNew: Condition = { variable: 'page_title', operator: 'matches-regex', value: 'New: \\w+' };
const card = '[data-testid="product-card"] .buy';

function ruleSet(rules: (Partial<Rule> & { on: Trigger })[]): RuleSet {
  return {
    format: 1,
    site: { origins: ['https://shop.example'] },
    plan: { stages: [], events: [{ name: 'noticed' }] },
    rules: rules.map(({ on, ...rest }, index) => ({
      id: `rule-${index}`,
      triggers: [on],
      event: 'noticed',
      ...rest,
    })),
    destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
    consent: { default: {}, pending: 'queue' },
  };
}

async function entryOf(...rules: (Partial<Rule> & { on: Trigger })[]): Promise<string> {
  return (await compileContainer(ruleSet(rules))).entry;
}

const count = (text: string, part: string) => text.split(part).length - 1;
const click = (target: string): Trigger => ({ type: 'click', settings: { target } });
const scroll: Trigger = { type: 'scroll-depth', settings: { marks: [50] } };

describe('what rules have in common', () => {
  it('is written once: conditions, with their patterns', async () => {
    const conditions = { all: [onProduct, looksNew] };
    const entry = await entryOf({ on: click('#a'), conditions }, { on: click('#b'), conditions: looksNew });
    expect(count(entry, '/New: \\w+/')).toBe(1);
    expect(entry).toContain('const pageTitleMatchesRegex = is(matchesRegex, pageTitle, /New: \\w+/);');
    // Only one rule has the other: it stays where it is.
    expect(entry).not.toContain('pagePathStartsWith');
  });

  it('is written once: selectors', async () => {
    const visible: Trigger = { type: 'element-visible', settings: { target: card } };
    const entry = await entryOf({ on: click(card) }, { on: visible }, { on: click('#short') });
    expect(count(entry, 'product-card')).toBe(1);
    expect(entry).toContain("'#short'");
  });

  it('is one column of a table where it varies together', async () => {
    const rules = ['/a', '/b', '/c', '/d'].map((path) => ({
      on: { ...scroll },
      conditions: { variable: 'page_path', operator: 'equals', value: path },
    }));
    const entry = await entryOf(...rules);
    expect(entry).toContain("['rule-0', '/a'],");
    expect(entry).toContain('page(scrollDepthTrigger, is(equals, pagePath, a))');
  });
});

describe('conditions of the page', () => {
  it('decide whether a trigger is started at all', async () => {
    const entry = await entryOf({ on: scroll, conditions: { all: [onProduct, looksNew] } });
    expect(entry).toContain("page(scrollDepthTrigger, is(startsWith, pagePath, '/product/'))");
  });

  it.each<[string, Condition]>([
    ['read something else', looksNew],
    ['change without a new page', { variable: 'page_fragment', operator: 'equals', value: 'x' }],
    ['compare with a variable', { variable: 'page_path', operator: 'equals', value: '{{page_title}}' }],
    ['may hold for another reason', { any: [onProduct, looksNew] }],
  ])('do not where they %s', async (_, condition) => {
    expect(await entryOf({ on: scroll, conditions: condition })).toContain('[page(scrollDepthTrigger),');
  });

  it('stay with the rule, which asks again when it happens', async () => {
    const entry = await entryOf({ on: scroll, conditions: onProduct });
    expect(count(entry, "is(startsWith, pagePath, '/product/')")).toBe(2);
  });
});

describe('priority', () => {
  it('puts the higher first, and equal ones in their order', async () => {
    const entry = await entryOf(
      { on: click('#a') },
      { on: click('#b'), priority: 5 },
      { on: click('#c'), priority: -1 },
      { on: click('#d') },
    );
    const order = [...entry.matchAll(/'rule-(\d)'/g)].map(([, place]) => place);
    expect(order.join('')).toBe('1032');
  });

  it('holds for rules that one table could have fired together', async () => {
    const many = Array.from({ length: 24 }, (_, place) => ({
      on: click(`#button-${place}`),
      ...(place > 11 && { priority: 1 }),
    }));
    const entry = await entryOf(...many);
    expect(count(entry, 'clickTable(')).toBe(2);
    expect(entry.indexOf("'rule-12'")).toBeLessThan(entry.indexOf("'rule-0'"));
  });
});

it('says whose library a container carries, and nothing where it carries none', async () => {
  const { code } = await compileContainer(ruleSet([{ on: { type: 'web-vital', settings: {} } }]));
  expect(code).toMatch(/^\/\*! web-vitals, Google LLC, Apache-2.0 \*\//);
  expect((await compileContainer(ruleSet([{ on: scroll }]))).code).not.toContain('/*!');
});
