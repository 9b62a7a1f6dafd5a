import type { Fingerprint } from '../../../shared/target/fingerprint';
import { cut, foldSpace, steadyText } from '../../../shared/target/stability';
import { redact } from '../../lib/redact';
import { aroundOf, titled } from './around';
import type { Container } from './container';
import { nameOf, textOf } from './name';
import { isPrivate } from './private';
import { isLandmark, roleOf } from './role';
import { selectable } from './selectable';

export { isPrivate };

/** What is remembered of an element. Values of fields are never read; of editable content not even the text. */
export function fingerprintOf(element: Element, container?: Container | null): Fingerprint {
  const role = roleOf(element);
  const name = nameOf(element);
  const text = isPrivate(element) ? '' : steadyText(textOf(element));
  const heading = headingOf(element);
  const landmark = landmarkOf(element);
  const neighbours = neighboursOf(element);
  return {
    ...selectable(element),
    ...(role && { role }),
    ...(name && { name }),
    ...(text && { text: cut(text, 120) }),
    ...(heading && { heading }),
    ...(landmark && { landmark }),
    ...(neighbours.length && { neighbours }),
    ...aroundOf(element),
    ...(container && { container: titled(container) }),
    pagePath: pathOf(element.ownerDocument),
  };
}

/** Without `defaultView`, as in a document that was only parsed, there is only the base address. */
function pathOf({ defaultView, baseURI }: Document): string {
  try {
    return defaultView?.location?.pathname ?? new URL(baseURI).pathname;
  } catch {
    return '/';
  }
}

/** The nearest heading inside the element's surroundings, before it or around it. */
function headingOf(element: Element): string {
  for (let at: Element | null = element; at && at !== element.ownerDocument.body; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const headings = before.matches('h1,h2,h3,h4,h5,h6')
        ? [before]
        : [...before.querySelectorAll('h1,h2,h3,h4,h5,h6')];
      const last = headings[headings.length - 1];
      if (last) return nameOf(last);
    }
  }
  return '';
}

function landmarkOf(element: Element): string {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (!isLandmark(at)) continue;
    const role = roleOf(at);
    // Only what the page calls it: a form's words are not its name.
    const name = nameOf(at);
    return name ? `${role} ${cut(name, 40)}` : role;
  }
  return '';
}

/** Words right before and after it, or before and after what it alone stands in: how a person would tell it from another. */
function neighboursOf(element: Element): string[] {
  let at = element;
  for (let height = 0; height < 3 && at.parentElement && at.parentElement.children.length === 1; height++)
    at = at.parentElement;
  return [at.previousElementSibling, at.nextElementSibling]
    .filter((beside): beside is Element => beside !== null && !isPrivate(beside))
    .map((beside) => cut(steadyText(textOf(beside)), 40))
    .filter(Boolean);
}

/** The text as a guard on the live page reads it, or undefined where it is private, personal, long, empty or changes by the day. */
export function guardTextOf(element: Element): string | undefined {
  if (isPrivate(element)) return undefined;
  const text = foldSpace(element.textContent ?? '');
  return text && text.length <= 60 && steadyText(text) === text && redact(text) === text ? text : undefined;
}
