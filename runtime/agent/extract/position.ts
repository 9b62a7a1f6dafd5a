import { cssIdentifier } from '../../../shared/target/escape';
import { type Family, partsOf } from '../../../shared/target/parts';
import { selectable } from './selectable';

/** `> div > button:nth-of-type(2)`: the way down from `from` by tags and positions. */
export function pathFrom(from: Element, to: Element): string {
  return pathBy(from, to, step);
}

function pathBy(from: Element, to: Element, stepOf: (element: Element) => string): string {
  const steps: string[] = [];
  for (let at: Element | null = to; at && at !== from; at = at.parentElement) steps.unshift(stepOf(at));
  return steps.map((one) => `> ${one}`).join(' ');
}

/** A selector by tags and positions for exactly this element, from the nearest ancestor with an id or landmark of its own. */
export function positionOf(element: Element): string {
  return positionBy(element, step, ['id', 'test-id', 'landmark']);
}

/**
 * As `positionOf`, but each place is counted from both ends and what has no name says so: when anything is added, removed or
 * named, it means nothing rather than what slid into the place.
 */
export function pinnedPositionOf(element: Element): string {
  const nameless = ['aria-label', 'title', 'alt'].every((name) => !element.getAttribute(name));
  // Not from a landmark: every page has one, and what stands in it changes.
  const position = positionBy(element, pinnedStep, ['id', 'test-id']);
  return nameless && !element.textContent?.trim() ? `${position}:not([aria-label]):not([title])` : position;
}

function positionBy(element: Element, stepOf: (element: Element) => string, from: Family[]): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  let at = element.parentElement;
  while (at) {
    const own = partsOf(selectable(at)).find(
      ({ family, selector }) => from.includes(family) && root.querySelectorAll(selector).length === 1,
    );
    if (own) return `${own.selector} ${pathBy(at, element, stepOf)}`;
    if (at === element.ownerDocument.body) break;
    at = at.parentElement;
  }
  const { body, documentElement } = element.ownerDocument;
  if (element === body || element === documentElement) return element.localName;
  if (at) return `body ${pathBy(at, element, stepOf)}`;
  // In a shadow root there is nothing above the first step.
  return pathBy(documentElement, element, stepOf).replace(/^> /, '');
}

function step(element: Element): string {
  const { tag, place, count } = placeOf(element);
  return count > 1 ? `${tag}:nth-of-type(${place})` : tag;
}

function pinnedStep(element: Element): string {
  const { tag, place, count } = placeOf(element);
  return count > 1 ? `${tag}:nth-of-type(${place}):nth-last-of-type(${count - place + 1})` : tag;
}

function placeOf(element: Element): { tag: string; place: number; count: number } {
  const alike = [...(element.parentNode?.children ?? [])].filter(
    (sibling) => sibling.localName === element.localName,
  );
  return { tag: cssIdentifier(element.localName), place: alike.indexOf(element) + 1, count: alike.length };
}
