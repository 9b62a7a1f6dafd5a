import type { Surroundings } from '../../../shared/target/candidates';
import { partsOf } from '../../../shared/target/parts';
import type { Container } from './container';
import { guardTextOf } from './fingerprint';
import { pathFrom, pinnedPositionOf } from './position';
import { isPrivate } from './private';
import { selectable } from './selectable';

// Beyond this, ancestors are the page's frame and tell elements apart no better than its body.
const maxAncestors = 12;
const maxBeside = 3;

/** What candidates for a picked element can rest on besides itself. */
export function surroundingsOf(element: Element, container: Container | null): Surroundings {
  const ancestors: Element[] = [];
  const { body } = element.ownerDocument;
  for (
    let at = element.parentElement;
    at && at !== body && ancestors.length < maxAncestors;
    at = at.parentElement
  )
    ancestors.push(at);
  const guardText = guardTextOf(element) ?? (isWordless(element) ? '' : undefined);
  const beside = besideOf(element, container);
  return {
    ancestors: ancestors.map(selectable),
    position: pinnedPositionOf(element),
    ...(container && {
      pathInContainer: pathFrom(container.element, element),
      ordinal: pinnedPositionOf(container.element),
    }),
    ...(beside.length && { beside: beside.map(selectable) }),
    ...(guardText !== undefined && { guardText }),
  };
}

/** Siblings before the element and before what it stands in, up to its repeated container, that are named in some way. */
function besideOf(element: Element, container: Container | null): Element[] {
  const found: Element[] = [];
  const top = container?.element ?? element.parentElement;
  for (let at: Element | null = element; at && at !== top && found.length < maxBeside; at = at.parentElement)
    for (
      let before = at.previousElementSibling;
      before && found.length < maxBeside;
      before = before.previousElementSibling
    )
      if (partsOf(selectable(before)).some(({ family }) => /^(test-id|id|data|name|href)$/.test(family)))
        found.push(before);
  return found;
}

/** An icon in a link, a picture: nothing to read, though it could hold words one day. */
function isWordless(element: Element): boolean {
  return !isPrivate(element) && !element.textContent?.trim();
}
