import { expect, test } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { Condition, RuleSet } from '../ruleset/types';
import type { ClauseOutcome, RecordedElement, TraceEntry, Values } from '../trace';
import { applyAction } from './applyAction';
import type { Reason } from './reason';
import { reasonFor } from './reasons';
import type { Visit } from './visit';

const ruleSet = (conditions?: Condition): RuleSet => ({
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [{ name: 'add_to_cart' }] },
  targets: [{ id: 'add', name: 'Button “Add to cart”', selector: '#add' }],
  variables: [{ id: 'price', name: 'Price', type: 'data-layer', settings: { path: 'price' } }],
  rules: [
    {
      id: 'cart',
      triggers: [{ type: 'click', settings: { target: 'add' } }],
      ...(conditions && { conditions }),
      event: 'add_to_cart',
    },
  ],
  destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
  consent: { default: {}, pending: 'queue' },
});

const url = 'https://shop.example/product/tote';
const button: RecordedElement[] = [
  { tag: 'button', id: 'add', text: 'Add to cart' },
  { tag: 'body' },
  { tag: 'html' },
];
const element = { name: 'Button “Add to cart”', tag: 'button', id: 'add' };

/** Someone presses the button, and the rule's conditions come out as told. */
function visitOf(rules: RuleSet, clauses: (ClauseOutcome | undefined)[], values: Values = {}): Visit {
  const entries: TraceEntry[] = [
    { kind: 'page', at: 1000, url, title: '', way: 'load' },
    { kind: 'gesture', at: 2000, gesture: 'click', element, chain: button, values, url },
    { kind: 'occurrence', at: 2001, occurrence: 1, trigger: 'click', element, chain: button, values, url },
    { kind: 'rule', at: 2002, occurrence: 1, rule: 'cart', fired: false, clauses },
  ];
  const count = clauses.length - 1;
  const places = count === 1 ? [''] : Array.from({ length: count }, (_, index) => `/all/${index}`);
  return {
    format: 1,
    site: 'mp_1',
    source: 'preview',
    recordedAt: 1000,
    masked: false,
    drafts: [
      {
        ruleSet: rules,
        clauses: { cart: ['/rules/0/triggers/0', ...places.map((place) => `/rules/0/conditions${place}`)] },
      },
    ],
    recorded: entries.map((entry) => ({ load: 1, draft: 0, entry })),
  };
}
const textOf = ({ words }: Reason) =>
  words.map((word) => (typeof word === 'string' ? word : word.strong)).join('');
const click = { met: true, saw: element.name };
const price: Condition = { variable: 'price', operator: 'greater', value: 50 };
const path: Condition = { variable: 'page_path', operator: 'starts-with', value: '/product/' };

test('a masked value is unknown, never false', () => {
  const visit = visitOf(ruleSet(price), [click, { met: undefined, saw: { masked: true } }]);
  const reason = reasonFor({ rule: 'cart', moment: 1, visit, catalog });
  expect(reason.code).toBe('unknown');
  expect(textOf(reason)).toBe(
    'The Price is masked in this recording, so whether it is greater than 50 cannot be known.',
  );
});

test('a value that was not recorded is unknown where the rule is evaluated anew', () => {
  const visit = visitOf(ruleSet(price), [click, { met: true, saw: 60 }]);
  const outcome = { fired: undefined, clauses: [click, { met: undefined }] };
  expect(reasonFor({ rule: 'cart', moment: 1, visit, catalog, outcome }).code).toBe('unknown');
});

test('an edited rule answers for today’s document, whatever the page ran', () => {
  const visit = visitOf(ruleSet(path), [click, { met: true, saw: '/product/tote' }]);
  const today = ruleSet({ ...path, value: '/cart' } as Condition);
  const outcome = { fired: false, clauses: [click, { met: false, saw: '/product/tote' }] };
  const reason = reasonFor({ rule: 'cart', moment: 1, visit, catalog, ruleSet: today, outcome });
  expect(reason).toMatchObject({ code: 'page-differs', clause: '/rules/0/conditions' });
  expect(reason.difference?.parts.find((part) => part.in === 'wanted')).toBeDefined();
  const mended = applyAction(today, reason.action!);
  expect(mended.rules[0]?.conditions).toEqual({ ...path, value: '/product/tote' });
});

test('a price with a comma is mended by reading it as a number, in the way it is written', () => {
  const visit = visitOf(ruleSet(price), [click, { met: undefined, saw: '99,00' }], { price: '99,00' });
  const reason = reasonFor({ rule: 'cart', moment: 1, visit, catalog });
  expect(reason.code).toBe('value-type');
  expect(applyAction(ruleSet(price), reason.action!).variables?.[0]).toMatchObject({
    format: [{ type: 'number', locale: 'de' }],
  });
});

test('of several conditions the nearest cause is named, and it is no near miss', () => {
  const visit = visitOf(ruleSet({ all: [price, path] }), [
    click,
    { met: false, saw: 20 },
    { met: false, saw: '/cart' },
  ]);
  expect(reasonFor({ rule: 'cart', moment: 1, visit, catalog })).toMatchObject({
    code: 'page-differs',
    clause: '/rules/0/conditions/all/1',
    nearMiss: false,
  });
});

test('all but one condition is a near miss; a view of another page is none', () => {
  const visit = visitOf(ruleSet({ all: [price, path] }), [
    click,
    { met: false, saw: 20 },
    { met: true, saw: '/product/tote' },
  ]);
  const ask = { rule: 'cart', moment: 1, visit, catalog };
  expect(reasonFor(ask)).toMatchObject({ code: 'value-differs', nearMiss: true });
  const viewed = ruleSet(path);
  viewed.rules[0]!.triggers = [{ type: 'page-view', settings: {} }];
  const other = visitOf(viewed, [{ met: true }, { met: false, saw: '/cart' }]);
  expect(reasonFor({ ...ask, visit: other })).toMatchObject({ code: 'page-differs', nearMiss: false });
});

test('any entry of a moment may be asked about, and what belongs to none is asked of the one before', () => {
  const visit = visitOf(ruleSet(path), [click, { met: false, saw: '/cart' }]);
  visit.recorded.push({ load: 1, draft: 0, entry: { kind: 'targets', at: 2100, url, states: {} } });
  const codes = [1, 2, 3, 4].map((moment) => reasonFor({ rule: 'cart', moment, visit, catalog }).code);
  expect(codes).toEqual(Array(4).fill('page-differs'));
});

test('a rule that the page never had is said to be new', () => {
  const visit = visitOf(ruleSet(path), [click, { met: true }]);
  const today = { ...ruleSet(), rules: [{ ...ruleSet().rules[0]!, id: 'newer' }] };
  expect(reasonFor({ rule: 'newer', moment: 1, visit, catalog, ruleSet: today }).code).toBe('rule-not-built');
  expect(reasonFor({ rule: 'nowhere', moment: 1, visit, catalog }).code).toBe('rule-not-built');
});
