/** lookup and conditional: values chosen by a table. */
import { expect, it } from 'vitest';
import { readAll, readParams, variable } from '../../test/support/readParams';

const lookup = variable('lookup');
const input = '{{page_path}}';
const hosts = [
  { when: '/blog/', value: 'blog' },
  { when: '/Product/', value: 'shop' },
];

it('lookup: takes the first row that fits, in each way of fitting', async () => {
  const sent = await readAll(
    [
      lookup('same', { input, rows: [{ when: '/Product/mug', value: 'mug' }] }),
      lookup('other', { input, rows: [{ when: '/product/mug', value: 'mug' }] }),
      lookup('folded', { input, ignoreCase: true, rows: [{ when: '/product/MUG', value: 'mug' }] }),
      lookup('starts', { input, match: 'starts-with', rows: hosts }),
      lookup('contains', { input, match: 'contains', rows: [{ when: 'duct', value: 'yes' }] }),
      lookup('ends', {
        input,
        match: 'ends-with',
        rows: [
          { when: 'pot', value: 'pot' },
          { when: 'mug', value: 'mug' },
        ],
      }),
      lookup('missing', { input, rows: [], default: 'none of {{page_path}}' }),
      lookup('passed', { input, rows: [], default: input }),
    ],
    { path: '/Product/mug' },
  );
  expect(sent).toEqual({
    same: 'mug',
    folded: 'mug',
    starts: 'shop',
    contains: 'yes',
    ends: 'mug',
    missing: 'none of /Product/mug',
    passed: '/Product/mug',
  });
});

it('lookup: matches patterns, with their groups, and hands on variables whole', async () => {
  const patterns = [
    { when: '^/cart', value: 'cart' },
    { when: '^/product/([^/]+)(/reviews)?', value: 'product $1$2' },
  ];
  const sent = await readAll(
    [
      lookup('grouped', { input, match: 'pattern', ignoreCase: true, patterns }),
      lookup('strict', { input, match: 'pattern', patterns, default: 'none' }),
      lookup('handed', { input, match: 'pattern', patterns: [{ when: 'mug', value: '{{price}}' }] }),
      { id: 'price', type: 'constant', settings: { value: '$1,299' } },
    ],
    { path: '/Product/mug' },
  );
  expect(sent).toEqual({ grouped: 'product mug', strict: 'none', handed: '$1,299', price: '$1,299' });
});

it('lookup: reads a row only when it is chosen, and relative to the target', async () => {
  const sent = await readParams(
    { chosen: '{{chosen}}' },
    {
      click: '#two',
      html: '<div class="card" data-kind="sale"><h3>Mug</h3><a class="buy" id="two" href="#">Buy</a></div>',
      before:
        'window.reads = 0; Object.defineProperty(window, "costly", { get() { reads++; return "read"; } })',
      variables: [
        {
          id: 'kind',
          type: 'element',
          settings: { from: 'closest', closest: '.card', read: 'attribute', attribute: 'data-kind' },
        },
        { id: 'name', type: 'element', settings: { from: 'closest', closest: '.card', selector: 'h3' } },
        { id: 'costly', type: 'javascript', settings: { path: 'costly' } },
        { id: 'reads', type: 'javascript', settings: { path: 'reads' } },
        lookup('chosen', {
          input: '{{kind}}',
          rows: [
            { when: 'new', value: '{{costly}}' },
            { when: 'sale', value: '{{name}} {{reads}}' },
          ],
          default: '{{costly}}',
        }),
      ],
    },
  );
  expect(sent).toEqual({ chosen: 'Mug 0' });
});

it('conditional: takes the first row whose conditions hold', async () => {
  const under = (path: string) => ({ variable: 'page_path', operator: 'starts-with', value: path });
  const choice = variable('conditional');
  const sent = await readAll(
    [
      choice('first', {
        rows: [
          { if: under('/account'), value: 'customer' },
          { if: under('/'), value: 'all' },
        ],
      }),
      choice('second', {
        rows: [
          { if: { all: [under('/account'), under('/shop')] }, value: 'both' },
          { if: { not: under('/shop') }, value: '{{page_path}}' },
        ],
        otherwise: 'other',
      }),
      choice('unknown', {
        rows: [{ if: { not: { variable: 'click_text', operator: 'equals', value: 'Buy' } }, value: 'no' }],
        otherwise: 'other',
      }),
      choice('none', { rows: [{ if: under('/shop'), value: 'shop' }] }),
    ],
    { path: '/account/orders' },
  );
  expect(sent).toEqual({ first: 'customer', second: '/account/orders', unknown: 'other' });
});
