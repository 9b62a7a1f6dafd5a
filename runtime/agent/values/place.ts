import { partsOf } from '../../../shared/target/parts';
import type { ValueSettings } from '../../../shared/target/pickedValue';
import { containerOf } from '../extract/container';
import { selectable } from '../extract/selectable';

/** What lies around a picked element and belongs to it: its card, or the nearest part of the page that has a heading. */
export interface Place {
  element: Element;
  /** Leads from the picked element to this one, and from its like to theirs. */
  settings: { from: 'closest'; closest: string };
  /** "Product card"; empty where it is no repeated thing. */
  name: string;
  /** Others of the kind, nearest in the document first; empty where it does not repeat. */
  others: Element[];
}

// Beyond this it is the page's frame, in which the first heading is that of something else.
const maxHeight = 8;
const maxOthers = 12;
const lasting = new Set(['test-id', 'id', 'microdata', 'class', 'form']);

/** Null where nothing around the element has a heading of its own: then only the page as a whole is left. */
export function placeOf(picked: Element): Place | null {
  const container = containerOf(picked);
  if (container) {
    const { element, all, described } = container;
    const at = all.indexOf(element);
    const others = [...all.slice(at + 1), ...all.slice(0, at)].slice(0, maxOthers);
    return { element, settings: closest(described.selector), name: described.name, others };
  }
  let height = 0;
  for (let at = picked.parentElement; at && at !== at.ownerDocument.body; at = at.parentElement) {
    height += 1;
    if (height > maxHeight || at.localName === 'main') return null;
    if (!at.querySelector('h1, h2, h3, h4, [itemprop="name"]')) continue;
    const own = partsOf(selectable(at)).find(
      ({ family, selector }) => lasting.has(family) && picked.closest(selector) === at,
    );
    if (own) return { element: at, settings: closest(own.selector), name: '', others: [] };
  }
  return null;
}

function closest(selector: string): Place['settings'] {
  return { from: 'closest', closest: selector };
}

/** Where a value of these settings is looked up for one target, as the container does it. */
export function lookIn(target: Element, settings: ValueSettings): Element | null {
  if (settings.from === 'page') return target.ownerDocument.documentElement;
  if (!settings.closest) return target;
  let found: Element | null = null;
  for (let at: Element | null = target; at && !found; at = hostOf(at)) found = at.closest(settings.closest);
  return found;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
