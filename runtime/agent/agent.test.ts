import { afterEach, beforeEach, expect, test } from 'vitest';
import { portChannel } from '../../shared/portChannel';
import { endedDraft, type FromAgent, type PreviewGlobal, type ToAgent } from '../../shared/preview';
import { attend } from './attend';
import { pickOf } from './extract/pick';
import { survey } from './page/survey';
import { layersAt } from './picking/hit';

type Queue = unknown[][] & PreviewGlobal & Record<string, unknown>;

/** Every listener that is added and not removed, by its own arguments. */
function countListeners() {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const kept = new Map<EventTarget, [string, unknown][]>();
  EventTarget.prototype.addEventListener = function (type: string, handler, ...rest) {
    kept.set(this, [...(kept.get(this) ?? []), [type, handler]]);
    return addEventListener.call(this, type, handler, ...rest);
  };
  EventTarget.prototype.removeEventListener = function (type: string, handler, ...rest) {
    kept.set(
      this,
      (kept.get(this) ?? []).filter((one) => one[0] !== type || one[1] !== handler),
    );
    return removeEventListener.call(this, type, handler, ...rest);
  };
  return {
    /** On what outlives the agent: the window, the document and the page's own elements. */
    left: () =>
      [...kept].flatMap(([target, all]) =>
        target === window || target === document || (target instanceof Element && target.isConnected)
          ? all.map(([type]) => type)
          : [],
      ),
    restore() {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    },
  };
}

let shop: HTMLElement;

beforeEach(() => {
  shop = document.createElement('main');
  const card = (name: string, ordinal: number) => {
    const article = document.createElement('article');
    article.className = 'product-card css-1ab2cd';
    const title = document.createElement('h3');
    title.textContent = name;
    const price = document.createElement('p');
    price.textContent = `$${ordinal}0`;
    const button = document.createElement('button');
    button.className = 'buy mt-3';
    button.append(document.createElement('span'), 'Add to cart');
    button.id = `:r${ordinal}:`;
    article.append(title, price, button);
    return article;
  };
  shop.append(...['Satchel', 'Tote', 'Clutch', 'Weekender'].map((name, index) => card(name, index + 1)));
  const aside = document.createElement('a');
  aside.href = '/cart';
  aside.textContent = 'Add to cart';
  shop.append(aside);
  document.body.append(shop);
});

afterEach(() => {
  shop.remove();
});

function open() {
  const { port1, port2 } = new MessageChannel();
  const heard: FromAgent[] = [];
  port1.onmessage = (event: MessageEvent<FromAgent>) => heard.push(event.data);
  const queue = [] as unknown as Queue;
  const loaded: string[] = [];
  queue.connect = {
    container: 'mp_test',
    server: 'https://milepost.example',
    proof: 'code',
    load: (url) => loaded.push(url),
  };
  const leave = attend({ channel: portChannel(port2) }, queue);
  return {
    queue,
    heard,
    loaded,
    leave,
    tell: (message: ToAgent) => port1.postMessage(message),
    close: () => port1.close(),
  };
}

const host = () => document.querySelector('milepost-agent');
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));
const press = (element: Element, type: string) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const event = new PointerEvent(type, {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: left + width / 2,
    clientY: top + height / 2,
  });
  element.dispatchEvent(event);
  return event;
};

test('a button of a repeated card is named, scoped and counted', () => {
  const { name, scopes, chosen, fingerprint } = pickOf(shop.querySelectorAll('button')[1]!);
  expect(name).toBe('Button “Add to cart” in Product card');
  expect(fingerprint.container).toMatchObject({
    selector: '.product-card',
    name: 'Product card',
    ordinal: 2,
    count: 4,
  });
  expect(scopes.map(({ title, matches }) => [title, matches])).toEqual([
    ['Only this one', 1],
    ['Every product card’s button', 4],
    ['Anything that says “Add to cart”', 5],
  ]);
  expect(scopes[chosen]).toMatchObject({ kind: 'each', guards: [] });
  for (const { selector, guards, matches } of scopes) {
    const found = [...document.querySelectorAll(selector)].filter((element) =>
      guards.every(({ equals }) => element.textContent === equals),
    );
    expect(found).toHaveLength(matches);
    expect(selector).not.toMatch(/css-|mt-3|:r/);
  }
});

test('what a visitor typed is never read', () => {
  const field = document.createElement('input');
  field.type = 'email';
  field.name = 'email';
  field.value = 'someone@example.com';
  const editable = document.createElement('div');
  editable.contentEditable = 'true';
  editable.textContent = 'a private note';
  shop.append(field, editable);
  expect(JSON.stringify([pickOf(field), pickOf(editable)])).not.toMatch(/someone@|private note/);
  expect(pickOf(field).scopes[0]?.selector).toContain('[name="email"]');
});

test('a disabled button that lets the pointer through can be pointed at', () => {
  const button = shop.querySelector('button')!;
  button.disabled = true;
  button.style.pointerEvents = 'none';
  const { left, top } = button.getBoundingClientRect();
  const hit = {
    host: document.createElement('i'),
    survey: survey(),
    withFrames: <Result>(test: () => Result) => test(),
  };
  expect(layersAt({ x: left + 5, y: top + 5 }, hit)[0]).toBe(button);
});

test('a press while picking is taken from the page and answered as a pick', async () => {
  const { tell, heard, leave, close } = open();
  const seen: string[] = [];
  for (const type of ['pointerdown', 'click']) shop.addEventListener(type, () => seen.push(type));
  tell({ type: 'pick', purpose: 'Add to cart' });
  await settled();
  const button = shop.querySelectorAll('button')[2]!;
  expect(press(button.firstElementChild!, 'pointerdown').defaultPrevented).toBe(true);
  press(button, 'click');
  expect(seen).toEqual([]);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
  await settled();
  expect(heard.find(({ type }) => type === 'picked')).toMatchObject({
    pick: { name: 'Button “Add to cart” in Product card', fingerprint: { container: { ordinal: 3 } } },
  });
  press(button, 'click');
  expect(seen).toEqual(['click']);
  leave();
  close();
});

test('the page can be used while Shift is held', async () => {
  const { tell, leave, close } = open();
  tell({ type: 'pick', purpose: '' });
  await settled();
  const button = shop.querySelector('button')!;
  let clicks = 0;
  button.addEventListener('click', () => {
    clicks += 1;
  });
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
  press(button, 'click');
  window.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift' }));
  press(button, 'click');
  expect(clicks).toBe(1);
  leave();
  close();
});

test('Escape cancels, and a hydration that wipes the page does not take the agent with it', async () => {
  const { tell, heard, leave, close } = open();
  tell({ type: 'pick', purpose: '' });
  await settled();
  host()!.remove();
  await settled();
  expect(host()).not.toBeNull();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
  await settled();
  expect(heard.map(({ type }) => type)).toContain('picking-cancelled');
  leave();
  close();
});

test('leaving takes every node, listener, style and hook away', async () => {
  const listeners = countListeners();
  const before = document.documentElement.outerHTML;
  const sheets = document.adoptedStyleSheets.length;
  const { queue, tell, heard, close } = open();
  tell({ type: 'pick', purpose: 'Add to cart' });
  await settled();
  press(shop.querySelector('button')!, 'pointerdown');
  expect(document.adoptedStyleSheets.length).toBeGreaterThan(sheets);
  tell({ type: 'leave' });
  await settled();
  listeners.restore();
  expect(heard.at(-1)).toEqual({ type: 'left' });
  expect(document.documentElement.outerHTML).toBe(before);
  expect(document.adoptedStyleSheets.length).toBe(sheets);
  expect(listeners.left()).toEqual([]);
  expect([queue.trace, queue.describe, queue.connect, queue.sending]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  close();
});

test('a draft replaces the one before it, which is told to stop and forgets that it was', async () => {
  const { queue, tell, loaded, leave, close } = open();
  queue['mp_test'] = 1;
  tell({ type: 'preview', url: 'https://milepost.example/preview/1.js' });
  await settled();
  expect(queue['mp_test']).toBeUndefined();
  const commands: unknown[] = [];
  const plainPush = queue.push;
  queue.push = (...given) => {
    commands.push(...given);
    return plainPush.apply(queue, given);
  };
  tell({ type: 'preview', url: 'https://milepost.example/preview/2.js' });
  await settled();
  expect(loaded).toEqual(['https://milepost.example/preview/1.js', 'https://milepost.example/preview/2.js']);
  expect(commands).toEqual([['off']]);
  expect([...queue]).toEqual([]);
  leave();
  close();
});

test('after a draft the queue is what the page had, and what still loads is told to do nothing', async () => {
  const { queue, tell, leave, close } = open();
  queue['mp_test'] = 1;
  const url = 'https://milepost.example/preview/late.js';
  tell({ type: 'preview', url });
  await settled();
  const script = document.createElement('script');
  // Of a type that never runs: the test is about the mark.
  script.type = 'text/plain';
  script.src = url;
  document.head.append(script);
  queue.triggers = { a: ['click'] };
  queue.destinations = ['reports'];
  queue.push = () => 0;
  leave();
  expect(script.isConnected).toBe(false);
  expect(script.hasAttribute(endedDraft)).toBe(true);
  expect(Object.keys(queue)).toEqual(['mp_test']);
  close();
});

test('loads drafts of its own server only', async () => {
  const { tell, loaded, leave, close } = open();
  for (const url of [
    'https://evil.example/1.js',
    'https://milepost.example.evil.example/preview/1.js',
    'https://milepost.example@evil.example/1.js',
    'javascript:alert(1)',
    '/preview/1.js',
  ])
    tell({ type: 'preview', url });
  await settled();
  expect(loaded).toEqual([]);
  leave();
  close();
});

test('clicks are told with the button a person means, not the icon inside it', async () => {
  const { heard, leave, close } = open();
  press(shop.querySelector('button span')!, 'click');
  await settled();
  expect(heard.at(-1)).toMatchObject({
    type: 'trace',
    entry: { kind: 'gesture', gesture: 'click', element: { name: 'Button “Add to cart”', tag: 'button' } },
  });
  leave();
  close();
});
