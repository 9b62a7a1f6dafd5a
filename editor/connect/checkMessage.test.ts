import { expect, test } from 'vitest';
import { shopVisit } from '../../test/support/visits';
import { isFromAgent } from './checkMessage';

const pick = {
  name: 'Button “Add to cart”',
  fingerprint: { tag: 'button', rivals: [{ id: null }] },
  scopes: [
    {
      kind: 'only',
      title: 'Only this one',
      selector: '#buy',
      guards: [],
      matches: 1,
      strength: 'strong',
      reason: 'Has its own id',
    },
  ],
  chosen: 0,
  box: { width: 120, height: 40 },
  url: 'https://shop.example/',
};
const step = { at: 1, what: 'press', pick, url: 'https://shop.example/' };
const check = { target: 'buy', page: '/', matches: 0, verdict: 'proposed' };
const proposal = { pick, before: 'Buy', after: 'Buy now', score: 0.8, margin: Number.POSITIVE_INFINITY };
const element = { tag: 'a', attributes: { href: '/' } };
const chain = [element, { tag: 'body', child: [1, 1] }];
const found = {
  sight: 'add-to-cart',
  title: 'Add to cart',
  recipe: 'cart',
  name: '',
  because: 'says “Add to cart”',
  count: 1,
  weight: 3,
  answers: { path: '/cart', steps: ['a'] },
  picks: { button: pick },
};

test.each([
  { type: 'ready', url: 'https://shop.example/', title: '' },
  { type: 'picked', pick },
  {
    type: 'picked',
    pick,
    values: [{ kind: 'price', name: 'price', settings: { selector: '.p' }, samples: ['1', null] }],
  },
  { type: 'scanned', found: [found] },
  { type: 'demonstrated-use', step },
  { type: 'checked', checks: [check, { ...check, proposal }] },
  { type: 'seen', page: { path: '/', at: 1, elements: [{ parent: -1, element }], cut: false } },
  { type: 'count', ask: 1, path: '/', scopes: [{ selector: 'a', guards: [] }] },
  { type: 'hovering', ask: 1, url: 'https://shop.example/', chain, values: { page_path: '/' } },
  { type: 'left' },
])('hears what the agent says: $type', (message) => {
  expect(isFromAgent(message)).toBe(true);
  expect(isFromAgent(JSON.parse(JSON.stringify(message)))).toBe(true);
});

test('hears everything that a visit is made of', () => {
  for (const { entry } of shopVisit({ moments: 200 }).recorded)
    expect(isFromAgent({ type: 'trace', entry }), JSON.stringify(entry)).toBe(true);
});

const around: Record<string, unknown> = { type: 'trace' };
around['entry'] = { kind: 'push', at: 1, layer: 'dataLayer', url: '/', entry: around };
let deep: unknown = 1;
for (let count = 0; count < 5000; count += 1) deep = [deep];
const rule = { kind: 'rule', at: 1, occurrence: 1, rule: 'r', fired: true, clauses: [] };
const trace = (entry: unknown) => ({ type: 'trace', entry });

test.each<[string, unknown]>([
  ['nothing', null],
  ['a type of Object.prototype', { type: 'constructor' }],
  ['an inherited type', Object.create({ type: 'left' })],
  ['no entry', { type: 'trace' }],
  ['a rule without anything', trace({ kind: 'rule' })],
  ['an unknown kind', trace({ kind: 'toString', at: 1 })],
  ['no date', trace({ ...rule, at: 1e300 })],
  ['clauses that are none', trace({ ...rule, clauses: [5] })],
  ['limits of no kind', trace({ ...rule, limits: [{ open: true }] })],
  ['an event without flags', trace({ ...rule, event: { name: 'e', params: {} } })],
  [
    'a name that is no text',
    trace({ kind: 'gesture', at: 1, gesture: 'click', url: '/', element: { name: {}, tag: 'a' } }),
  ],
  [
    'classes that are no texts',
    trace({
      kind: 'gesture',
      at: 1,
      gesture: 'click',
      url: '/',
      element: { name: 'a', tag: 'a' },
      chain: [{ tag: 'a', classes: [1] }],
    }),
  ],
  ['states without elements', trace({ kind: 'targets', at: 1, url: '/', states: { buy: { visible: 1 } } })],
  [
    'a delivery that was answered by a text',
    trace({ kind: 'delivery', at: 1, rule: 'r', destination: 'd', outcome: 'sent', answer: 'yes' }),
  ],
  ['consent that is no text', trace({ kind: 'consent', at: 1, state: { analytics: { granted: true } } })],
  ['a circle', around],
  ['depth without end', trace({ kind: 'push', at: 1, layer: 'd', url: '/', entry: deep })],
  ['length without end', { type: 'ready', url: 'x'.repeat(9_000_000), title: '' }],
  ['a map', trace({ kind: 'push', at: 1, layer: 'd', url: '/', entry: new Map([[1, 2]]) })],
  [
    'a list as long as can be',
    trace({ kind: 'push', at: 1, layer: 'd', url: '/', entry: new Array(4_000_000_000) }),
  ],
  ['a pick without a fingerprint', { type: 'picked', pick: { ...pick, fingerprint: undefined } }],
  ['a pick of what is not offered', { type: 'picked', pick: { ...pick, chosen: 'length' } }],
  [
    'guards that are none',
    { type: 'picked', pick: { ...pick, scopes: [{ ...pick.scopes[0], guards: [null] }] } },
  ],
  ['no list of things found', { type: 'scanned', found: { length: 1e9 } }],
  ['a thing found without picks', { type: 'scanned', found: [{ ...found, picks: null }] }],
  ['an answer that is a record', { type: 'scanned', found: [{ ...found, answers: { path: { a: 1 } } }] }],
  ['a step that is none', { type: 'demonstrated', step: { ...step, what: 'constructor' } }],
  ['no checks', { type: 'checked', checks: null }],
  ['a proposal of nothing', { type: 'checked', checks: [{ ...check, proposal: {} }] }],
  ['a page without elements', { type: 'seen', page: { path: '/', at: 1, cut: false } }],
  ['a count of nothing', { type: 'count', ask: 1, path: '/', scopes: [null] }],
  ['hovering over nothing', { type: 'hovering', ask: 1, url: '/', chain: [null], values: {} }],
])('does not hear %s', (_, message) => {
  expect(isFromAgent(message)).toBe(false);
});
