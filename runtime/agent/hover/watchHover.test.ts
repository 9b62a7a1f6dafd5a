/** What a click under the pointer would do, asked and said, in a real browser. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FromAgent, PreviewGlobal, ToAgent } from '../../../shared/preview';
import type { Stop } from '../page/listen';
import { openSurface, type Surface } from '../view/surface';
import { watchHover } from './watchHover';

type Page = { milepost?: PreviewGlobal };

const page = document.createElement('main');
let surface: Surface;
let said: Extract<FromAgent, { type: 'hovering' }>[];
let hear: (message: ToAgent) => void;
let stop: Stop;

beforeEach(() => {
  page.innerHTML = '<button class="buy"><span>Add to cart</span></button><p><input value="secret"></p>';
  document.body.append(page);
  surface = openSurface();
  said = [];
  (window as Page).milepost = { read: ({ element }) => ({ click_tag: element?.localName }) };
  let listener: (message: ToAgent) => void = () => {};
  hear = (message) => listener(message);
  stop = watchHover({
    surface,
    say: (message) => message.type === 'hovering' && said.push(message),
    heard(heard) {
      listener = heard;
      return () => {
        listener = () => {};
      };
    },
  });
});
afterEach(() => {
  stop();
  surface.stop();
  page.remove();
  delete (window as Page).milepost;
});

const rest = () => new Promise((resolve) => setTimeout(resolve, 400));
const move = (element: Element) =>
  element.dispatchEvent(
    new PointerEvent('pointermove', { bubbles: true, composed: true, pointerType: 'mouse' }),
  );
const label = () => surface.root.querySelector('.would');

test('after a rest it asks once, with the path and the values of the button around the icon', async () => {
  move(page.querySelector('span')!);
  move(page.querySelector('.buy')!);
  expect(said).toEqual([]);
  await rest();
  expect(said).toHaveLength(1);
  expect(said[0]!.chain.map(({ tag }) => tag)).toEqual(['span', 'button', 'main', 'body', 'html']);
  expect(said[0]!.values).toEqual({ click_tag: 'button' });
});

test('the answer is shown above the element, and goes with the first press', async () => {
  move(page.querySelector('.buy')!);
  await rest();
  const { ask } = said[0]!;
  hear({ type: 'would', ask: ask + 1, would: [{ event: 'late' }] });
  expect(label()).toBeNull();
  const would = [{ event: 'add_to_cart' }, { event: 'newsletter_click', but: 'page path is /bags' }];
  hear({ type: 'would', ask, would });
  expect([...label()!.children].map(({ textContent }) => textContent)).toEqual([
    'A click would send add_to_cart',
    'Nearly newsletter_click, but page path is /bags',
  ]);
  page.querySelector('.buy')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  expect(label()).toBeNull();
});

test('nothing is shown where no rule is near, nor asked where no draft runs', async () => {
  move(page.querySelector('.buy')!);
  await rest();
  hear({ type: 'would', ask: said[0]!.ask, would: [] });
  expect(label()).toBeNull();
  delete (window as Page).milepost;
  move(page);
  await rest();
  expect(said).toHaveLength(1);
});

test('an answer that comes after the pointer went on is not shown', async () => {
  move(page.querySelector('.buy')!);
  await rest();
  move(page.querySelector('input')!);
  hear({ type: 'would', ask: said[0]!.ask, would: [{ event: 'add_to_cart' }] });
  expect(label()).toBeNull();
  await rest();
  expect(JSON.stringify(said)).not.toContain('secret');
});
