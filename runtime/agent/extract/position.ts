import { partsOf } from '../../../shared/target/parts';
import { selectable } from './selectable';

/** `> div > button:nth-of-type(2)`: the way down from `from` by tags and positions. */
export function pathFrom(from: Element, to: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = to; at && at !== from; at = at.parentElement) steps.unshift(step(at));
  return steps.map((one) => `> ${one}`).join(' ');
}

/** A selector by tags and positions for exactly this element, from the nearest ancestor with an id or landmark of its own. */
export function positionOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  let at = element.parentElement;
  while (at) {
    const own = partsOf(selectable(at)).find(
      ({ family, selector }) =>
        (family === 'id' || family === 'test-id' || family === 'landmark') &&
        root.querySelectorAll(selector).length === 1,
    );
    if (own) return `${own.selector} ${pathFrom(at, element)}`;
    if (at === element.ownerDocument.body) break;
    at = at.parentElement;
  }
  const { body, documentElement } = element.ownerDocument;
  if (element === body || element === documentElement) return element.localName;
  if (at) return `body ${pathFrom(at, element)}`;
  // In a shadow root there is nothing above the first step.
  return pathFrom(documentElement, element).replace(/^> /, '');
}

function step(element: Element): string {
  const tag = CSS.escape(element.localName);
  const alike = [...(element.parentNode?.children ?? [])].filter(
    (sibling) => sibling.localName === element.localName,
  );
  return alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag;
}
