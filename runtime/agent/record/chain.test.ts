import { afterEach, beforeEach, expect, test } from 'vitest';
import { pathOf, recordChain } from './chain';

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('main');
  document.body.append(place);
});
afterEach(() => place.remove());

const chainOf = (selector: string) => recordChain(pathOf(place.querySelector(selector)!));

test('an element is recorded with all that selectors and guards ask for', () => {
  place.innerHTML =
    '<ul class="list wide"><li>One</li><li id="two" data-sku="T-2" style="color: red" onclick="x()">  Two \n words </li><hr></ul>';
  const [item, list, main, body, html, ...rest] = chainOf('#two');
  expect(item).toEqual({
    tag: 'li',
    id: 'two',
    attributes: { id: 'two', 'data-sku': 'T-2' },
    text: 'Two words',
    child: [2, 3],
    ofType: [2, 2],
  });
  expect(list).toMatchObject({ tag: 'ul', classes: ['list', 'wide'], child: [1, 1] });
  expect([main?.tag, body?.tag, html?.tag]).toEqual(['main', 'body', 'html']);
  expect(rest).toEqual([]);
});

test('what was typed is nowhere in a chain', () => {
  place.innerHTML =
    '<form><input name="email" value="someone@example.com"><textarea>a private note</textarea><p contenteditable>secret plan</p></form>';
  place.querySelector('input')!.value = 'another@example.com';
  const all = ['input', 'textarea', 'p', 'form'].map(chainOf);
  expect(JSON.stringify(all)).not.toMatch(/example\.com|private note|secret plan/);
  expect(all[0]?.[0]).toMatchObject({ tag: 'input', attributes: { name: 'email' } });
});

test('personal data in texts and addresses is redacted', () => {
  place.innerHTML = '<a href="mailto:ann@shop.example">Write to ann@shop.example</a>';
  expect(chainOf('a')[0]).toMatchObject({
    attributes: { href: 'mailto:[email]' },
    text: 'Write to [email]',
  });
});

test('long texts are left out, and so is that of everything around them', () => {
  place.innerHTML = `<div><p>${'word '.repeat(50)}</p><button>Go</button></div>`;
  expect(chainOf('p').some(({ text }) => text !== undefined)).toBe(false);
  expect(chainOf('button').map(({ text }) => text)).toEqual([
    'Go',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('chains lead out of open shadow roots and through slots', () => {
  const host = document.createElement('x-card');
  host.append(document.createElement('b'));
  const root = host.attachShadow({ mode: 'open' });
  const frame = document.createElement('section');
  frame.append(document.createElement('slot'), document.createElement('button'));
  root.append(frame);
  place.append(host);
  const inside = recordChain(pathOf(root.querySelector('button')!));
  expect(inside.map(({ tag, shadow }) => [tag, shadow])).toEqual([
    ['button', undefined],
    ['section', true],
    ['x-card', undefined],
    ['main', undefined],
    ['body', undefined],
    ['html', undefined],
  ]);
  const slotted = recordChain(pathOf(host.querySelector('b')!));
  expect(slotted.map(({ tag }) => tag)).toEqual(['b', 'slot', 'section', 'x-card', 'main', 'body', 'html']);
  expect(slotted[0]?.parent).toBe(3);
  expect(slotted.slice(1).every(({ parent }) => parent === undefined)).toBe(true);
});
