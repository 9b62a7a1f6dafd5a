/** What is remembered of a page counts as the page itself does. */
import { afterEach, expect, test } from 'vitest';
import { findProduct } from '../../../server/demo/catalogue';
import { productList } from '../../../server/demo/parts';
import { countOn } from '../../../shared/target/countOn';
import type { Guard } from '../../../shared/target/fingerprint';
import type { SeenPage } from '../../../shared/target/seenPage';
import { matching } from '../extract/look';
import { pickOf } from '../extract/pick';
import { seePage } from './seenPage';

const bags = ['field-satchel', 'canal-tote', 'evening-clutch', 'weekender'].flatMap(
  (slug) => findProduct(slug) ?? [],
);
const page = document.createElement('main');

afterEach(() => page.remove());

function seenPageOf(of: Document): SeenPage {
  const steps = seePage(of);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function show(html: string): void {
  page.innerHTML = html;
  document.body.append(page);
}

test('every scope of a pick means as many things on the remembered page', () => {
  show(productList(bags, { saved: [] }));
  const seen = seenPageOf(document);
  for (const selector of ['[data-add]', 'h3 a', '.wish', 'img', 'input', '.price']) {
    for (const { selector: own, guards, matches } of pickOf(page.querySelector(selector)!).scopes)
      expect([own, countOn(seen, { selector: own, guards })]).toEqual([own, matches]);
  }
});

test('selectors of all kinds count as they do on the page, or are said to be unknown', () => {
  show(`<section id="one"><ul class="a b"><li>1<li class="x">2<li><a href="/x?y=1" title="A &quot;b&quot;">3</a></ul></section>
<p>${'long '.repeat(60)}</p><form><button type="submit" name="go">Go</button></form>`);
  const host = document.createElement('div');
  host.id = 'host';
  host.attachShadow({ mode: 'open' }).append(document.createElement('button'));
  page.append(host);
  const seen = seenPageOf(document);
  const said: Guard[] = [{ read: 'text', equals: '3' }];
  for (const [selector, guards] of [
    ['main li', []],
    ['main li:nth-child(2)', []],
    ['main li:not(.x)', []],
    ['main .a.b > li', []],
    ['main a[href^="/x"]', []],
    ['main a[title=\'A "b"\']', []],
    ['main li', said],
    ['main p, main li', []],
    ['#host >>> button', []],
    ['main button[type="submit"]', []],
    ['main > form', []],
  ] as const)
    expect([selector, countOn(seen, { selector, guards })]).toEqual([
      selector,
      matching(selector, [...guards])?.length,
    ]);
  expect(countOn(seen, { selector: 'main li + li' })).toBeNull();
  expect(countOn(seen, { selector: 'main p', guards: [{ read: 'text', equals: 'long' }] })).toBe(0);
});

test('what was typed is not remembered, and a long page is cut', () => {
  show(
    `<input value="secret"><textarea>secret</textarea><p contenteditable>secret</p>${'<i>x</i>'.repeat(3100)}`,
  );
  page.querySelector('input')!.value = 'secret';
  const seen = seenPageOf(document);
  expect(JSON.stringify(seen)).not.toContain('secret');
  expect(seen.cut).toBe(true);
  expect(seen.elements.length).toBe(3000);
});
