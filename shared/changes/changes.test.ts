import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { Rule, RuleSet } from '../ruleset/types';
import { type Change, changesBetween } from './changes';
import { changeLines, changesInShort } from './changeText';
import { piecesAsText } from './wordDiff';

const click = (id: string): Rule => ({
  id,
  name: `Rule ${id}`,
  triggers: [{ type: 'click', settings: { target: 'add' } }],
  event: 'add_to_cart',
});
const base: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'], timeZone: 'Europe/Berlin' },
  plan: {
    stages: [
      { id: 'interest', name: 'Interest' },
      { id: 'intent', name: 'Intent' },
    ],
    events: [{ name: 'add_to_cart', title: 'Add to cart', stage: 'intent', role: 'milestone', tier: 1 }],
  },
  targets: [{ id: 'add', name: 'Button “Add”', selector: '#add' }],
  variables: [{ id: 'price', name: 'Price', type: 'constant', settings: { value: '1' } }],
  rules: [click('a'), click('b'), click('c')],
  destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
  consent: { default: { analytics_storage: 'unknown' }, pending: 'queue' },
};
const changes = (after: RuleSet, before: RuleSet | undefined = base) =>
  changesBetween(before, after, catalog);
const said = ({ kind, noun, name, sentence, details }: Change) =>
  [`${kind} ${noun} ${name}:`, piecesAsText(sentence), ...details].filter(Boolean).join(' ');
const withRules = (...rules: Rule[]): RuleSet => ({ ...base, rules });

describe('rules', () => {
  it('are named as added, changed and removed, each with its sentence and the words that differ', () => {
    const found = changes(withRules(click('a'), { ...click('b'), event: 'bought' }, click('d')));
    expect(found.map(said)).toEqual([
      'changed rule Rule b: When someone clicks Button “Add”, send [-add_to_cart-] {+bought+} to Data layer.',
      'added rule Rule d: When someone clicks Button “Add”, send add_to_cart to Data layer.',
      'removed rule Rule c: When someone clicks Button “Add”, send add_to_cart to Data layer.',
    ]);
    expect(found.map(({ path }) => path)).toEqual(['/rules/1', '/rules/2', '/rules/2']);
  });

  it('are all new, and nothing else is told, where nothing was published', () => {
    expect(changesBetween(undefined, withRules(click('a')), catalog).map(said)).toEqual([
      'added rule Rule a: When someone clicks Button “Add”, send add_to_cart to Data layer.',
    ]);
  });

  it('tell what the sentence does not say', () => {
    const [change] = changes(
      withRules({ ...click('a'), name: 'New', notes: 'Why', labels: ['x', 'y'] }, click('b'), click('c')),
    );
    expect(change && said(change)).toBe(
      'changed rule New: When someone clicks Button “Add”, send add_to_cart to Data layer. ' +
        'Name: “Rule a” became “New”. Notes: “Why”, newly set. Labels: “x” and “y”, newly set.',
    );
  });

  it('tell of a new order by as few rules as explain it', () => {
    expect(changes(withRules(click('c'), click('a'), click('b'))).map(said)).toEqual([
      'changed order Order of the rules: Rule c stands elsewhere in the list.',
    ]);
  });

  it('are the same with keys in another order', () => {
    const { id, ...rest } = click('a');
    expect(changes(withRules({ ...rest, id }, click('b'), click('c')))).toEqual([]);
  });
});

describe('the other parts', () => {
  const told = (after: Partial<RuleSet>) => changes({ ...base, ...after }).map(said);

  it('say events as sentences', () => {
    const [event] = base.plan.events;
    if (!event) throw new Error('The sample has an event.');
    const value = { type: 'fixed', amount: 30, currency: 'USD' } as const;
    const changed = { ...event, tier: 2 as const, value, hypothesis: 'Buys' };
    expect(told({ plan: { ...base.plan, events: [changed, { name: 'seen' }] } })).toEqual([
      'changed event Add to cart: add_to_cart is a milestone of Intent, tier [-1-] {+2, worth 30 USD+}. ' +
        'Hypothesis: “Buys”, newly set.',
      'added event seen: seen is an event.',
    ]);
  });

  it('say stages by name and order', () => {
    const [interest, intent] = base.plan.stages;
    if (!interest || !intent) throw new Error('The sample has two stages.');
    expect(told({ plan: { ...base.plan, stages: [{ ...intent, name: 'Wish' }, interest] } })).toEqual([
      'changed stage Wish: Name: “Intent” became “Wish”.',
      'changed order Order of the stages: [-Interest-] {+Wish+}, then [-Intent-] {+Interest+}.',
    ]);
  });

  it('say targets, variables, destinations, consent and site in words', () => {
    expect(
      told({
        targets: [{ id: 'add', name: 'Button “Add”', selector: '#buy' }],
        variables: [
          {
            id: 'price',
            name: 'Price',
            type: 'constant',
            settings: { value: '2' },
            format: [{ type: 'trim' }],
          },
        ],
        destinations: [{ id: 'layer', type: 'data-layer', settings: {}, enabled: false }],
        consent: { ...base.consent, pending: 'drop', storage: 'analytics_storage' },
        site: { ...base.site, origins: ['https://a.example'] },
      }),
    ).toEqual([
      'changed target Button “Add”: Is [-#add-] {+#buy+}.',
      'changed variable Price: Is always [-1-] {+2, without spare spaces+}.',
      expect.stringMatching(/^changed destination Data layer: .*\{\+is switched off; it would receive\+\}/),
      'changed consent Consent: The site’s banner says what is allowed. Before that analytics is unknown; events ' +
        '[-wait-] {+are dropped+}. Our own storage needs [-no consent-] {+analytics+}.',
      'changed site Site: Served from [-https://shop.example-] {+https://a.example+}, days counted in Europe/Berlin.',
    ]);
  });
});

it('reads as text, and in short', () => {
  const found = changes({ ...withRules(click('a'), click('b')), name: 'Shop' });
  expect(changeLines(found)).toEqual([
    'Rules',
    '  removed rule Rule c',
    '    When someone clicks Button “Add”, send add_to_cart to Data layer.',
    '',
    'Site',
    '  changed Rule set',
    '    Name: “Shop”, newly set.',
  ]);
  expect(changesInShort(found)).toBe('1 rule removed and site changed');
  expect(changesInShort([])).toBe('Nothing differs');
});

it('is never silent about a difference, and never loud about none', () => {
  const places: ((value: string) => RuleSet)[] = [
    (value) => withRules({ ...click('a'), folder: value }, click('b'), click('c')),
    (value) => withRules({ ...click('a'), silenced: [{ code: value, reason: '' }] }, click('b'), click('c')),
    (value) => withRules({ ...click('a'), params: { [value]: 1 } }, click('b'), click('c')),
    (value) => ({ ...base, targets: [{ id: 'add', selector: '#add', notes: value }] }),
    (value) => ({ ...base, notes: value }),
    (value) => ({ ...base, consent: { ...base.consent, default: { [value]: 'granted' } } }),
    (value) => ({ ...base, plan: { ...base.plan, events: [{ name: 'add_to_cart', owner: value }] } }),
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: places.length - 1 }),
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1 }),
      (at, before, after) => {
        const make = places[at];
        if (!make) return;
        const found = changes(make(after), make(before));
        if (before === after) expect(found).toEqual([]);
        else {
          expect(found).not.toEqual([]);
          for (const { sentence, details } of found)
            expect(details.length + sentence.filter(({ mark }) => mark).length).toBeGreaterThan(0);
        }
      },
    ),
  );
});
