import type { SeenPage } from '../../../shared/target/seenPage';
import type { RecordedElement } from '../../../shared/trace';
import { redact } from '../../lib/redact';
import { marksOf, textOf } from '../record/chain';

// A page of a shop has 500 to 2,500 elements; of longer ones what lies further down is not counted.
const maxElements = 3000;
// Guards hold at most 60 characters; longer texts only need to differ from all of them.
const maxText = 60;
// Of this length with its white space it is not worth folding it.
const maxWrittenText = 600;
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

type Seen = SeenPage['elements'][number];
/** Place among all siblings and among those of the tag, each with how many there are. */
type Places = Pick<RecordedElement, 'child' | 'ofType'>;

/** What the page is made of now, for counting on it later; what was typed is not in it. A step is one element. */
export function* seePage(page: Document): Generator<void, SeenPage> {
  const elements: Seen[] = [];
  const path = (page.defaultView ?? window).location.pathname;
  yield* see(elements, page.documentElement, -1, false, {});
  return { path, at: Date.now(), elements, cut: elements.length >= maxElements };
}

function* see(
  elements: Seen[],
  element: Element,
  parent: number,
  isTop: boolean,
  places: Places,
): Generator<void> {
  if (skipped.has(element.localName) || elements.length >= maxElements) return;
  const index = elements.length;
  elements.push({ parent, element: short(element, isTop, places) });
  yield;
  // What a drawing is made of is never picked.
  if (element.localName === 'svg') return;
  for (const [child, own] of placed(element.children)) yield* see(elements, child, index, false, own);
  const { shadowRoot } = element;
  if (shadowRoot)
    for (const [child, own] of placed(shadowRoot.children)) yield* see(elements, child, index, true, own);
}

/** Counted once for all of them: lists have thousands of siblings. */
function placed(children: HTMLCollection): [Element, Places][] {
  const ofTag = new Map<string, number>();
  const all = [...children];
  const numbered = all.map((child) => {
    const place = (ofTag.get(child.localName) ?? 0) + 1;
    ofTag.set(child.localName, place);
    return place;
  });
  return all.map((child, index) => [
    child,
    { child: [index + 1, all.length], ofType: [numbered[index]!, ofTag.get(child.localName)!] },
  ]);
}

function short(element: Element, isTop: boolean, places: Places): RecordedElement {
  const { id, classes, attributes = {} } = marksOf(element);
  const kept = Object.entries(attributes).filter(
    ([name, value]) =>
      name !== 'id' &&
      name !== 'class' &&
      !/^(srcset|sizes|d|integrity)$/.test(name) &&
      value.length <= maxAttribute,
  );
  const written = element.textContent ?? '';
  const text = written.length > maxWrittenText ? longText : (textOf(element) ?? longText);
  return {
    tag: element.localName,
    ...(id && { id }),
    ...(classes.length > 0 && { classes }),
    ...(kept.length > 0 && { attributes: Object.fromEntries(kept) }),
    text: text.length > maxText ? longText : redact(text),
    ...places,
    ...(isTop && { shadow: true as const }),
  };
}
