import type { RecordedElement } from '../../../shared/trace';
import { isRecordedAttribute, maxRecordedAttribute, maxRecordedText } from '../../../shared/trace';
import { redact } from '../../lib/redact';
import { isPrivate, typedInto } from '../extract/private';

// Pages nest 20 to 60 deep; what is deeper than this is a mistake of the page that must not cost us more.
const maxDepth = 200;
const maxAttributes = 40;

/**
 * An event's path as a recording keeps it, innermost first, through open shadow roots to the document's root element: all that
 * selectors and guards ask for, nothing that was typed, personal data redacted.
 */
export function recordChain(path: readonly EventTarget[]): RecordedElement[] {
  const elements = path.filter((one): one is Element => one instanceof Element).slice(0, maxDepth);
  const places = new Map(elements.map((element, place) => [element, place]));
  // An element's text holds that of all inside it: once one is too long, so are all around it.
  const long = new WeakSet<Element>();
  return elements.map((element, place) => {
    const parent = element.parentElement;
    const text = long.has(element) ? undefined : textOf(element);
    if (parent && (text === undefined || text.length > maxRecordedText)) long.add(parent);
    const { attributes, classes, id } = marksOf(element);
    const parentPlace = parent ? places.get(parent) : undefined;
    return {
      tag: element.localName,
      ...(id && { id }),
      ...(classes.length && { classes }),
      ...(attributes && { attributes }),
      ...(text !== undefined && text.length <= maxRecordedText && { text: redact(text) }),
      ...placesOf(element),
      ...(element.parentNode instanceof ShadowRoot && { shadow: true as const }),
      ...(parentPlace !== undefined && parentPlace !== place + 1 && { parent: parentPlace }),
    };
  });
}

/** The path an event at this element would take. */
export function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at && path.length < maxDepth; at = outOf(at)) path.push(at);
  return path;
}

function outOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}

/** Id, classes and attributes as far as they are recorded. */
export function marksOf(element: Element): {
  id: string;
  classes: string[];
  attributes?: Record<string, string>;
} {
  const attributes: Record<string, string> = {};
  for (const { name, value } of [...element.attributes].slice(0, maxAttributes))
    if (isRecordedAttribute(name)) attributes[name] = redact(value).slice(0, maxRecordedAttribute);
  return {
    id: attributes['id'] ?? '',
    classes: [...element.classList].slice(0, maxAttributes),
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
}

/** As guards on the live page read it; undefined where it holds what a visitor typed. */
export function textOf(element: Element): string | undefined {
  if (isPrivate(element) || element.querySelector(typedInto)) return undefined;
  return (element.textContent ?? '').trim().replace(/\s+/g, ' ');
}

function placesOf(element: Element): Pick<RecordedElement, 'child' | 'ofType'> {
  const siblings = element.parentNode?.children;
  if (!siblings) return {};
  let place = 0;
  let ofTag = 0;
  let placeOfTag = 0;
  for (let index = 0; index < siblings.length; index += 1) {
    const sibling = siblings[index];
    if (sibling?.localName === element.localName) ofTag += 1;
    if (sibling === element) {
      place = index + 1;
      placeOfTag = ofTag;
    }
  }
  return { child: [place, siblings.length], ofType: [placeOfTag, ofTag] };
}
