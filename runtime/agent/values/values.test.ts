/** Values beside a picked element, on the demo shop's own markup in a real browser. */
import { afterEach, expect, test } from 'vitest';
import { findProduct, products } from '../../../server/demo/catalogue';
import { buyBox } from '../../../server/demo/pages/product';
import { productCard, productList } from '../../../server/demo/parts';
import { matching } from '../extract/look';
import { pickOf } from '../extract/pick';
import { suggestedValues } from './suggest';
import { aroundOf, valuesAt } from './value';

const bags = ['field-satchel', 'canal-tote', 'evening-clutch', 'weekender'].flatMap(
  (slug) => findProduct(slug) ?? [],
);
const page = document.createElement('main');

function show(html: string): void {
  page.innerHTML = html;
  document.body.append(page);
}
function around(picked: Element) {
  const { scopes, chosen } = pickOf(picked);
  const scope = scopes.find(({ kind }) => kind === 'each') ?? scopes[chosen];
  return aroundOf(picked, (scope && matching(scope.selector, scope.guards)) ?? []);
}
const at = (selector: string, place = 0) => page.querySelectorAll(selector)[place]!;

afterEach(() => page.remove());

test('beside a card’s button its name, price, picture and identifier are suggested, with what the other cards say', () => {
  show(productList(bags, { saved: [] }));
  const found = suggestedValues(around(at('[data-add]', 0)));
  expect(
    found.map(({ name, settings, samples, number, currency }) => ({
      name,
      settings,
      samples,
      number,
      currency,
    })),
  ).toEqual([
    {
      name: 'product_name',
      settings: { from: 'closest', closest: '.product-card', selector: 'h3', read: 'text' },
      samples: ['Field satchel', 'Canal tote', 'Evening clutch', 'Weekender'],
      number: undefined,
      currency: undefined,
    },
    {
      name: 'price',
      settings: { from: 'closest', closest: '.product-card', selector: '.price', read: 'text' },
      samples: bags.map(({ price }) => String(price)),
      number: { locale: 'en' },
      currency: { code: 'USD', sure: false },
    },
    expect.objectContaining({ name: 'product_image' }),
    expect.objectContaining({ name: 'product_link' }),
    expect.objectContaining({
      name: 'product_id',
      settings: { read: 'attribute', attribute: 'data-add' },
      samples: bags.map(({ slug }) => slug),
    }),
  ]);
});

test('today’s price is taken before the one that is struck out', () => {
  const onSale = products.filter(({ was }) => was);
  expect(onSale.length).toBeGreaterThan(0);
  show(productList([onSale[0]!, ...bags], { saved: [] }));
  const price = suggestedValues(around(at('[data-add]'))).find(({ kind }) => kind === 'price');
  expect(price?.samples[0]).toBe(String(onSale[0]!.price));
});

test('generated class names of plain cards are never relied on', () => {
  show(`<ul>${bags.map((bag) => productCard(bag, { saved: [], plain: true })).join('')}</ul>`);
  const found = suggestedValues(around(at('[data-add]', 1)));
  expect(JSON.stringify(found)).not.toMatch(/css-/);
  expect(found[0]).toMatchObject({
    name: 'product_name',
    samples: ['Canal tote', 'Evening clutch', 'Weekender', 'Field satchel'],
  });
});

test('pointing at the link of a name means the heading, and where it leads is the next choice', () => {
  show(productList(bags, { saved: [] }));
  const choices = valuesAt(at('a.product-name', 1), around(at('[data-add]', 1)));
  expect(
    choices.map(({ title, value }) => [title, value.name, value.settings.selector, value.samples[0]]),
  ).toEqual([
    ['text', 'product_name', 'h3', 'Canal tote'],
    ['where it leads', 'product_link', expect.any(String), `${location.origin}/product/canal-tote`],
  ]);
});

test('a picture offers its alternative text and its address', () => {
  show(productList(bags, { saved: [] }));
  const choices = valuesAt(at('img', 0), around(at('[data-add]', 0)));
  expect(choices.map(({ title, value }) => [title, value.settings.attribute ?? value.settings.read])).toEqual(
    [
      ['alternative text', 'alt'],
      ['where it leads', 'url'],
      ['address of the image', 'src'],
    ],
  );
});

test('without a repeated container the nearest part with a heading is looked in', () => {
  show(`<div class="wrap">${buyBox(bags[0]!, [], 'h1')}</div>`);
  const [name, price] = suggestedValues(around(at('#add-to-cart')));
  expect(name).toMatchObject({
    settings: { from: 'closest', closest: '.buy', selector: 'h1' },
    samples: ['Field satchel'],
  });
  expect(price).toMatchObject({ kind: 'price', samples: [String(bags[0]!.price)] });
});

test('prices are read as the page’s language writes them', () => {
  show(
    `<ul lang="de">${['1.299,00 €', '89,00 €', '2.400 €'].map((price, index) => `<li class="artikel"><h3>Tasche ${index}</h3><p class="preis">${price}</p><button>In den Warenkorb</button></li>`).join('')}</ul>`,
  );
  const price = suggestedValues(around(at('button', 0))).find(({ kind }) => kind === 'price');
  expect(price).toMatchObject({
    samples: ['1299', '89', '2400'],
    number: { locale: 'de' },
    currency: { code: 'EUR', sure: true },
  });
});

test('microdata is preferred to what is shown', () => {
  show(
    `<ul>${['A1', 'B2', 'C3'].map((sku) => `<li itemscope itemtype="https://schema.org/Product"><span itemprop="name">Mug ${sku}</span><meta itemprop="sku" content="${sku}"><span itemprop="price" content="12.50">ab 12,50 €</span><button>Buy</button></li>`).join('')}</ul>`,
  );
  const found = suggestedValues(around(at('button', 1)));
  expect(found.map(({ kind, samples }) => [kind, samples[0]])).toEqual([
    ['name', 'Mug B2'],
    ['price', '12.5'],
    ['id', 'B2'],
  ]);
});

test('what was typed is never offered', () => {
  show(
    `<ul>${['one', 'two', 'three'].map((name) => `<li class="item"><h3>${name}</h3><input class="qty" value="secret"><textarea>secret</textarea><button>Buy</button></li>`).join('')}</ul>`,
  );
  const context = around(at('button'));
  expect(
    JSON.stringify([
      suggestedValues(context),
      valuesAt(at('input'), context),
      valuesAt(at('textarea'), context),
      valuesAt(at('li'), context),
    ]),
  ).not.toContain('secret');
});
