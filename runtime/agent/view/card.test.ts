/** The card on the demo shop's own product cards, in a real browser. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findProduct } from '../../../server/demo/catalogue';
import { productList } from '../../../server/demo/parts';
import type { FromAgent, ToAgent } from '../../../shared/preview';
import type { Pick, Scope } from '../../../shared/target/fingerprint';
import type { PickedValue } from '../../../shared/target/pickedValue';
import { matching } from '../extract/look';
import { ladderAt, pickOf } from '../extract/pick';
import type { Bench } from '../modes/mode';
import { buildCard, type Card } from './card';
import { openMarks } from './marks';
import { openSurface, type Surface } from './surface';

const bags = ['field-satchel', 'canal-tote', 'evening-clutch', 'weekender'].flatMap(
  (slug) => findProduct(slug) ?? [],
);
const page = document.createElement('main');
let surface: Surface;
let card: Card;
let said: FromAgent[];
let meant: Scope[];
let used: { pick: Pick; values: PickedValue[] }[];
let hear: (message: ToAgent) => void;

beforeEach(() => {
  page.innerHTML = productList(bags, { saved: [] });
  document.body.append(page);
  surface = openSurface();
  said = [];
  meant = [];
  used = [];
  const listeners = new Set<(message: ToAgent) => void>();
  hear = (message) => {
    for (const listener of [...listeners]) listener(message);
  };
  const bench: Bench = {
    surface,
    marks: openMarks(surface.root),
    say: (message) => said.push(message),
    heard(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    status() {},
    tools() {},
    using() {},
    end() {},
  };
  const element = page.querySelectorAll('[data-add]')[1]!;
  card = buildCard(
    {
      bench,
      element,
      pick: pickOf(element),
      purpose: 'Add to cart',
      crumbs: [{ title: 'Button', element }],
      layers: 1,
      values: true,
      find: matching,
      ladder: () => ladderAt(element),
    },
    {
      choose() {},
      nextLayer() {},
      scoped: (scope) => meant.push(scope),
      use: (pick, values) => used.push({ pick, values }),
      resized() {},
    },
  );
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.append(card.element);
  surface.root.append(panel);
});
afterEach(() => {
  card.stop();
  surface.stop();
  page.remove();
});

const all = (selector: string) => [...card.element.querySelectorAll<HTMLElement>(selector)];
const one = <E extends HTMLElement>(selector: string) => card.element.querySelector<E>(selector)!;
const chip = (title: string) => all('.chip').find(({ textContent }) => textContent?.startsWith(title))!;
/** As a person presses: where it is seen. */
const press = (element: HTMLElement) => {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2, detail: 1 };
  element.dispatchEvent(new MouseEvent('click', { ...at, bubbles: true, cancelable: true, composed: true }));
};
const type = (text: string) => {
  const field = one<HTMLInputElement>('.advanced input[type="text"]');
  field.value = text;
  field.dispatchEvent(new Event('input'));
};
const slide = (name: string, to: number) => {
  const slider = one<HTMLInputElement>(`[id$="-${name}"]`);
  slider.value = String(to);
  slider.dispatchEvent(new Event('input'));
};

test('the scope is a sentence with a count, and choosing one draws what it means', () => {
  expect(all('.scope').map(({ textContent }) => textContent)).toEqual([
    'Only this one1match',
    'Every product card’s button4matches',
    'Anything that says “Add to cart”4matches',
  ]);
  expect(meant.at(-1)?.kind).toBe('each');
  press(all('.scope')[0]!);
  expect(meant.at(-1)).toMatchObject({ kind: 'only', matches: 1 });
});

test('counts follow the page while one thinks', () => {
  page.querySelector('li')!.remove();
  card.recount();
  expect(all('.scope b').map(({ textContent }) => textContent)).toEqual(['1', '3', '3']);
  expect(meant.at(-1)?.matches).toBe(3);
});

test('what other pages hold is asked of the editor and said in one line', () => {
  const question = said.find((message) => message.type === 'count')!;
  hear({
    type: 'counted',
    ask: question.type === 'count' ? question.ask + 1 : 0,
    pages: [{ path: '/x', counts: [9] }],
  });
  expect(one('.elsewhere').textContent).toBe('');
  hear({
    type: 'counted',
    ask: question.type === 'count' ? question.ask : 0,
    pages: [
      { path: '/product/canal-tote', counts: [0, 1, null] },
      { path: '/shop/wallets', counts: [0, 8, 8] },
    ],
  });
  expect(one('.elsewhere').textContent).toBe('4 here, 8 on /shop/wallets, 1 on /product/canal-tote');
  press(all('.scope')[2]!);
  expect(one('.elsewhere').textContent).toBe('4 here, 8 on /shop/wallets');
});

test('values are taken by one press, renamed, left out, and go with the pick', () => {
  press(chip('Name'));
  press(chip('Price'));
  press(chip('Id'));
  expect(all('.taken b').map(({ textContent }) => textContent)).toEqual([
    'Canal tote',
    '185 USD',
    'canal-tote',
  ]);
  expect(all('.like')[0]!.textContent).toBe('Evening clutch, Weekender, Field satchel');
  expect(all('.like')[1]!.textContent).toContain('a number written like 1,299.00');
  const name = one<HTMLInputElement>('.name');
  name.value = 'Item Name!';
  name.dispatchEvent(new Event('change'));
  press(one('[aria-label="Leave product_id out"]'));
  card.submit();
  expect(used[0]?.values.map(({ name, samples }) => [name, samples[0]])).toEqual([
    ['item_name', 'Canal tote'],
    ['price', '185'],
  ]);
  expect(used[0]?.pick.scopes[used[0].pick.chosen]?.kind).toBe('each');
});

test('a value is pointed at, and Escape goes back to the card first', async () => {
  press(one('.point'));
  const pane = surface.root.querySelector('.pane')!;
  const line = page.querySelectorAll('.line')[1]!;
  line.scrollIntoView({ block: 'center' });
  const { left, top } = line.getBoundingClientRect();
  pane.dispatchEvent(
    new MouseEvent('click', {
      clientX: left + 4,
      clientY: top + 4,
      detail: 1,
      bubbles: true,
      composed: true,
    }),
  );
  expect(surface.root.querySelector('.pane')).toBeNull();
  expect(all('.taken b').map(({ textContent }) => textContent)).toEqual(['Carries a laptop and the market.']);
  press(one('.point'));
  expect(card.back()).toBe(true);
  expect(surface.root.querySelector('.pane')).toBeNull();
  expect(card.back()).toBe(false);
});

test('generality goes from this one to all of its kind, strictness asks for more of the same ones', () => {
  press(one('.more'));
  const generality = one<HTMLInputElement>('[id$="-generality"]');
  const counts = Array.from({ length: Number(generality.max) + 1 }, (_, step) => {
    slide('generality', step);
    return meant.at(-1)!.matches;
  });
  expect(counts[0]).toBe(1);
  expect(counts).toContain(4);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  slide('generality', counts.indexOf(4));
  const loose = meant.at(-1)!;
  slide('strictness', Number(one<HTMLInputElement>('[id$="-strictness"]').max));
  const strict = meant.at(-1)!;
  expect(strict.matches).toBe(loose.matches);
  expect(strict.selector.length + strict.guards.length).toBeGreaterThan(
    loose.selector.length + loose.guards.length,
  );
  expect(matching(strict.selector, strict.guards)).toHaveLength(4);
});

test('a selector is checked while it is typed, its mistake named and its matches drawn', () => {
  press(one('.more'));
  type('.product-card >');
  expect(one('.advanced p').textContent).toMatch(/missing after the last sign/);
  expect(one('.use').getAttribute('aria-disabled')).toBe('true');
  card.submit();
  expect(used).toEqual([]);
  type('.product-card:contains("x")');
  expect(one('.advanced p').textContent).toMatch(/Browsers do not know “:contains”/);
  type('.nothing-like-it');
  expect(one('.advanced p').textContent).toBe('Nothing on this page matches.');
  type('.product-card');
  expect(one('.advanced p').textContent).toBe('Matches 4 things on this page.');
  expect(meant.at(-1)).toMatchObject({ kind: 'custom', selector: '.product-card', matches: 4 });
  card.submit();
  expect(used[0]?.pick.scopes[used[0].pick.chosen]).toMatchObject({
    kind: 'custom',
    selector: '.product-card',
  });
});
