import type { SeenPage } from '../../../shared/target/seenPage';
import type { RecordedElement } from '../../../shared/trace';
import { recordChain } from '../record/chain';

// A page of a shop has 500 to 2,500 elements; what lies further down than these is counted as "at least".
const maxElements = 3000;
// Guards hold at most 60 characters; longer texts only need to differ from all of them.
const maxText = 60;
const maxAttribute = 120;
/** In place of a text that is too long to be equal to any guard. */
const longText = '…';
const skipped = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'link',
  'meta',
  'milepost-agent',
]);

/** What the page is made of now, for counting on it later; what was typed is not in it. */
export function seenPageOf(document: Document): SeenPage {
  const elements: SeenPage['elements'] = [];
  let cut = false;
  const visit = (element: Element, parent: number, isTop: boolean): void => {
    if (skipped.has(element.localName)) return;
    if (elements.length >= maxElements) {
      cut = true;
      return;
    }
    const index = elements.length;
    elements.push({ parent, element: short(element, isTop) });
    // What a drawing is made of is never picked.
    if (element.localName === 'svg') return;
    for (const child of element.children) visit(child, index, false);
    for (const child of element.shadowRoot?.children ?? []) visit(child, index, true);
  };
  visit(document.documentElement, -1, false);
  return { path: location.pathname, at: Date.now(), elements, cut };
}

function short(element: Element, isTop: boolean): RecordedElement {
  const [recorded] = recordChain([element]);
  const { text = longText, attributes = {}, parent: _, ...rest } = recorded!;
  const kept = Object.entries(attributes).filter(
    ([name, value]) =>
      name !== 'id' &&
      name !== 'class' &&
      !/^(srcset|sizes|d|integrity)$/.test(name) &&
      value.length <= maxAttribute,
  );
  return {
    ...rest,
    text: text.length > maxText ? longText : text,
    ...(kept.length > 0 && { attributes: Object.fromEntries(kept) }),
    ...(isTop && { shadow: true as const }),
  };
}
