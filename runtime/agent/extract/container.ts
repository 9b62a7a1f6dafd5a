import { titleFromWords } from '../../../shared/target/describe';
import type { Fingerprint } from '../../../shared/target/fingerprint';
import { partsOf } from '../../../shared/target/parts';
import { isStableClass } from '../../../shared/target/stability';
import { nameOf } from './name';
import { positionOf } from './position';
import { selectable } from './selectable';

/** The repeated thing an element stands in: a product card, a row, a menu item. */
export interface Container {
  element: Element;
  all: Element[];
  described: NonNullable<Fingerprint['container']>;
}

const naming =
  /card|item|product|tile|row|entry|post|plan|offer|article|teaser|result|slide|block|box|member|feature/i;
const semantic = new Set(['li', 'article', 'tr', 'figure', 'dd']);
const maxHeight = 12;

/**
 * Climbs until an ancestor has siblings built alike that hold the same kind of element. A list item, an article or a class
 * that names a thing is believed from two on, anything else from three.
 */
export function containerOf(picked: Element): Container | null {
  let weak: Element | null = null;
  let height = 0;
  for (
    let at = picked.parentElement;
    at && at !== picked.ownerDocument.body && height < maxHeight;
    at = at.parentElement
  ) {
    height += 1;
    const alike = likeSiblings(at, picked);
    if (alike.length < 2) continue;
    const meaningful =
      semantic.has(at.localName) ||
      [...at.classList].some((name) => isStableClass(name) && naming.test(name));
    if (meaningful || alike.length >= 3) return container(at, picked);
    weak ??= at;
  }
  return weak && container(weak, picked);
}

/** Siblings of the same tag that hold something of the picked element's tag and share its look, itself included. */
function likeSiblings(element: Element, picked: Element): Element[] {
  const classes = [...element.classList];
  return [...(element.parentElement?.children ?? [])].filter(
    (sibling) =>
      sibling.localName === element.localName &&
      (sibling === element ||
        (sibling.querySelector(picked.localName) !== null &&
          classes.filter((name) => sibling.classList.contains(name)).length * 2 >= classes.length)),
  );
}

function container(repeated: Element, picked: Element): Container | null {
  const siblings = likeSiblings(repeated, picked);
  const root = picked.getRootNode() as Document | ShadowRoot;
  // A grid column often only lays out the card inside it: the card is what has a name.
  const way: Element[] = [];
  for (let at = picked.parentElement; at && at !== repeated.parentElement; at = at.parentElement)
    way.unshift(at);
  let best: { element: Element; all: Element[]; selector: string } | null = null;
  for (const element of way) {
    for (const { selector, family } of partsOf(selectable(element))) {
      if (!['test-id', 'microdata', 'class', 'tag'].includes(family)) continue;
      const all = [...root.querySelectorAll(selector)];
      if (all.length >= siblings.length * 8 || !oneInEach(siblings, all)) continue;
      const nested = all.some((item) => item.parentElement?.closest(selector));
      const named = family !== 'tag' || semantic.has(element.localName);
      if (!nested && named) {
        const better = !best || (!naming.test(best.selector) && naming.test(selector));
        if (better) best = { element, all, selector };
      }
    }
  }
  const parent = repeated.parentElement;
  if (!best && parent) {
    const selector = `${positionOf(parent)} > ${repeated.localName}`;
    const all = [...root.querySelectorAll(selector)];
    if (!all.includes(repeated)) return null;
    best = { element: repeated, all, selector };
  }
  if (!best) return null;
  const { element, all, selector } = best;
  return {
    element,
    all,
    described: {
      selector,
      name: containerName(element, picked),
      ordinal: all.indexOf(element) + 1,
      count: all.length,
    },
  };
}

/** Whether each of the siblings holds exactly one of these, or is it. Climbs from each once: lists have hundreds. */
function oneInEach(siblings: readonly Element[], all: readonly Element[]): boolean {
  const parent = siblings[0]?.parentElement;
  const counts = new Map(siblings.map((sibling) => [sibling, 0]));
  for (const item of all) {
    let at: Element | null = item;
    while (at && at.parentElement !== parent) at = at.parentElement;
    const count = at && counts.get(at);
    if (at && count !== undefined && count !== null) counts.set(at, count + 1);
  }
  return [...counts.values()].every((count) => count === 1);
}

/** "Product card": from a name a person gave it, or from the list it stands in. */
function containerName(element: Element, picked: Element): string {
  const type = element.getAttribute('itemtype')?.split('/').pop();
  if (type) return `${titleFromWords(type)} card`;
  for (const attribute of ['data-testid', 'data-test', 'data-component']) {
    const value = element.getAttribute(attribute);
    if (value && !/\d/.test(value)) return titleFromWords(value);
  }
  const classes = [...element.classList].filter(isStableClass);
  const telling = classes.find((name) => naming.test(name)) ?? classes[0];
  if (element.localName === 'tr') return 'Table row';
  if (telling)
    return titleFromWords(
      telling.replace(/__.*|--.*$/, (rest) => (rest.startsWith('__') ? rest.replace('__', ' ') : '')),
    );
  const list = element.parentElement;
  const said = list && (nameOf(list) || (list.closest('nav') ? 'Menu' : ''));
  if (said) return `${titleFromWords(said)} item`;
  if (element.localName === 'article') return 'Article';
  return picked.closest('nav') ? 'Menu item' : element.localName === 'li' ? 'List item' : 'Block';
}
