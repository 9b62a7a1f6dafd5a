import { afterEach, expect, it } from 'vitest';
import { onlyThis } from './only';
import { pinnedPositionOf } from './position';
import { inventoryOf, pickedFingerprint, repairOn } from './repair';

const made: Element[] = [];
afterEach(() => {
  for (const element of made.splice(0)) element.remove();
});

function draw(html: string): Element {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!;
  document.body.append(parsed);
  made.push(parsed);
  return parsed;
}

const card = (title: string, more = '') =>
  `<article class="card"><h3>${title}</h3><button class="css-1ab2cd mt-3" ${more}>Add to cart</button></article>`;
const shop = (...titles: string[]) => `<main>${titles.map((title) => card(title)).join('')}</main>`;

function picked(element: Element) {
  const only = onlyThis(element)!;
  return {
    selector: only.selector,
    guards: only.guards,
    fingerprint: pickedFingerprint(element, inventoryOf(document)),
  };
}

it('means the picked element alone, and is lost when cards come and go', () => {
  const before = draw(shop('Canal tote', 'Hill backpack', 'Well bucket'));
  const target = picked(before.querySelectorAll('button')[1]!);
  expect(document.querySelectorAll(target.selector)).toHaveLength(1);
  expect(target.selector).not.toMatch(/css-|mt-3/);
  before.remove();
  draw(shop('New satchel', 'Canal tote', 'Hill backpack', 'Well bucket'));
  expect(document.querySelectorAll(target.selector)).toHaveLength(0);
});

it('proposes the button of the same product wherever its card went, and none where it is gone', () => {
  const before = draw(shop('Canal tote', 'Hill backpack', 'Well bucket'));
  const target = picked(before.querySelectorAll('button')[1]!);
  before.remove();
  const after = draw(shop('New satchel', 'Canal tote', 'Well bucket', 'Hill backpack'));
  const { repair, element } = repairOn(target, document);
  expect(repair.verdict).toBe('proposed');
  expect(element).toBe(after.querySelectorAll('button')[3]);
  after.remove();
  draw(shop('New satchel', 'Canal tote', 'Well bucket'));
  expect(repairOn(target, document).repair.verdict).toBe('lost');
});

it('remembers what an icon shows, never what was typed', () => {
  const before = draw(
    '<div><a href="#"><i class="fab fa-twitter"></i></a><input placeholder="Name" value="secret"></div>',
  );
  const link = pickedFingerprint(before.querySelector('a')!, inventoryOf(document));
  expect(link.pictures).toEqual(['twitter']);
  const field = before.querySelector('input')!;
  field.value = 'secret words';
  expect(JSON.stringify(pickedFingerprint(field, inventoryOf(document)))).not.toContain('secret');
});

it('counts places from both ends', () => {
  const list = draw('<ul id="links"><li><a href="#"></a></li><li><a href="#"></a></li></ul>');
  const position = pinnedPositionOf(list.querySelectorAll('a')[1]!);
  expect(position).toBe('#links > li:nth-of-type(2):nth-last-of-type(1) > a:not([aria-label]):not([title])');
});
