import { describe, expect, it } from 'vitest';
import { catalog } from '../../../runtime/catalog';
import { readRule } from '../../../shared/readRule';
import type { Rule, RuleSet } from '../../../shared/ruleset/types';
import { validate } from '../../../shared/ruleset/validate';
import { oneRuleFor } from './oneRule';
import { occursIn, replaceText } from './replaceText';
import { spreadRules } from './spread';
import { suggestedTexts } from './spreadSuggestions';
import { wordChanges } from './wordChanges';

const buy: Rule = {
  id: 'buy-de',
  name: 'Buy in DE',
  labels: ['de'],
  triggers: [{ type: 'click', settings: { target: 'buy-button' } }],
  conditions: { all: [{ variable: 'page_path', operator: 'starts-with', value: '/de/' }] },
  event: 'buy',
  params: { market: 'de', label: '{{label}}', model: 'model de luxe' },
};
const read: Rule = {
  id: 'read',
  triggers: [{ type: 'page-view', settings: {} }],
  conditions: { variable: 'page_path', operator: 'starts-with', value: '/de/' },
  event: 'read',
};
const link: Rule = {
  id: 'imprint',
  name: 'Imprint',
  triggers: [{ type: 'click', settings: { target: 'imprint' } }],
  event: 'read',
};

const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: [],
    events: [
      {
        name: 'buy',
        params: { market: { type: 'string' }, label: { type: 'string' }, model: { type: 'string' } },
      },
      { name: 'read' },
    ],
  },
  targets: [
    { id: 'buy-button', name: 'Buy', selector: '#buy' },
    {
      id: 'imprint',
      name: 'Imprint link',
      selector: 'a[href="/de/imprint"]',
      fingerprint: { tag: 'a', hrefPath: '/de/imprint' },
    },
  ],
  variables: [
    {
      id: 'label',
      name: 'Label',
      type: 'element',
      settings: { from: 'page', selector: '[lang="de"] h1', read: 'text' },
    },
  ],
  rules: [buy, read, link],
  destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
  consent: { default: {}, pending: 'queue' },
};
const spread = (ids: string[], from: string[], ...copies: string[][]) =>
  spreadRules(ruleSet, new Set(ids), { from, copies }, catalog);

describe('replacing a text', () => {
  it('is for what stands for itself', () => {
    const change = [{ from: 'de', to: 'fr' }];
    expect(replaceText('/de/model de-DE lang=de {{de}} Orden', change)).toBe(
      '/fr/model fr-DE lang=fr {{de}} Orden',
    );
    expect(occursIn('/model/', 'de')).toBe(false);
    expect(occursIn('a/de/b', '/de/')).toBe(true);
  });

  it('exchanges two at once', () => {
    const change = [
      { from: 'de', to: 'fr' },
      { from: 'fr', to: 'de' },
    ];
    expect(replaceText('de fr', change)).toBe('fr de');
    expect(replaceText('a.b(c)', [{ from: 'b(', to: '$&' }])).toBe('a.$&c)');
  });
});

describe('copies for markets', () => {
  it('have the text exchanged wherever it stands, and ids and names that say so', () => {
    const { rules, ruleSet: made } = spread(['buy-de'], ['/de/', 'de'], ['/fr/', 'fr'], ['/it/', 'it']);
    expect(rules.map(({ rule }) => [rule.id, rule.name, rule.labels])).toEqual([
      ['buy-fr', 'Buy in FR', ['fr']],
      ['buy-it', 'Buy in IT', ['it']],
    ]);
    expect(rules[0]?.rule.params).toEqual({ market: 'fr', label: '{{label_fr}}', model: 'model fr luxe' });
    expect(rules[0]?.rule.conditions).toEqual({
      all: [{ variable: 'page_path', operator: 'starts-with', value: '/fr/' }],
    });
    expect(made.rules.map(({ id }) => id)).toEqual(['buy-de', 'buy-fr', 'buy-it', 'read', 'imprint']);
    expect(made.rules[0]).toBe(buy);
    expect(validate(made, catalog).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('share what the text does not occur in, and have a copy of what it does', () => {
    const one = spread(['buy-de'], ['/de/'], ['/fr/']);
    expect([one.targets, one.variables]).toEqual([[], []]);
    expect(one.rules[0]?.rule.params?.['market']).toBe('de');
    const other = spread(['imprint', 'buy-de'], ['/de/', 'de'], ['/fr/', 'fr']);
    expect(other.targets).toEqual([
      {
        id: 'imprint-fr',
        name: 'Imprint link (/fr/)',
        selector: 'a[href="/fr/imprint"]',
        fingerprint: { tag: 'a', hrefPath: '/fr/imprint' },
      },
    ]);
    expect(other.variables.map(({ id, settings }) => [id, settings['selector']])).toEqual([
      ['label_fr', '[lang="fr"] h1'],
    ]);
    expect(other.rules.map(({ rule }) => rule.triggers[0]?.settings['target'])).toEqual([
      'buy-button',
      'imprint-fr',
    ]);
  });

  it('use the copy that is there already when they are made again', () => {
    const first = spread(['imprint'], ['/de/'], ['/fr/']).ruleSet;
    const again = spreadRules(first, new Set(['imprint']), { from: ['/de/'], copies: [['/fr/']] }, catalog);
    expect(again.targets).toEqual([]);
    expect(again.rules[0]?.rule).toMatchObject({
      id: 'imprint-fr-2',
      triggers: [{ settings: { target: 'imprint-fr' } }],
    });
  });

  it('are not made where they would count the same twice', () => {
    const { rules, ruleSet: made } = spread(['imprint', 'read'], ['/blog/'], ['/news/']);
    expect(rules.map(({ same }) => same)).toEqual([true, true]);
    expect(made.rules).toEqual(ruleSet.rules);
  });
});

describe('one rule in place of copies', () => {
  const markets = { from: ['/de/'], copies: [['/fr/'], ['/it/']] };

  it('allows any of the values where one condition is all that differs', () => {
    const rule = oneRuleFor(ruleSet, read, markets, catalog);
    expect(rule && readRule(ruleSet, rule, catalog)).toContain(
      'page path starts with /de/ or page path starts with /fr/ or page path starts with /it/',
    );
    const wider = rule && oneRuleFor(ruleSet, rule, { from: ['/it/'], copies: [['/es/']] }, catalog);
    expect(wider?.conditions).toMatchObject({ any: [{}, {}, {}, { value: '/es/' }] });
  });

  it('is no way out where more differs', () => {
    expect(oneRuleFor(ruleSet, buy, { from: ['de'], copies: [['fr']] }, catalog)).toBeUndefined();
    expect(oneRuleFor(ruleSet, link, markets, catalog)).toBeUndefined();
    const not = {
      ...read,
      conditions: { not: { variable: 'page_path', operator: 'starts-with', value: '/de/' } },
    };
    expect(oneRuleFor(ruleSet, not, markets, catalog)).toBeUndefined();
  });
});

it('suggests what looks like a market, a language or a host', () => {
  const suggested = suggestedTexts(ruleSet, ruleSet.rules, catalog);
  expect(suggested.slice(0, 2)).toEqual(expect.arrayContaining(['/de/', 'de']));
});

it('marks the words of a copy that its original does not have', () => {
  expect(wordChanges('on /de/ pages send buy', 'on /fr/ pages send buy')).toEqual([
    { text: 'on ', changed: false },
    { text: '/fr/', changed: true },
    { text: ' pages send buy', changed: false },
  ]);
});
