/** Which element is which, on the page: written on it while it is mutated, then taken off before any method looks. */
import { interactiveSelector } from '../../../runtime/agent/extract/interactive';
import { marker } from './mutations';

/** Elements by label; more than one where the page shows the same thing twice. */
export type Truth = Map<string, Element[]>;

/** By the ways written down, or every interactive element by its place. */
export function mark(labels?: Record<string, string>): void {
  if (labels)
    for (const [label, way] of Object.entries(labels)) elementAt(label, way).setAttribute(marker, label);
  else
    for (const [place, element] of document.querySelectorAll(interactiveSelector).entries())
      element.setAttribute(marker, `${place}`);
}

function elementAt(label: string, way: string): Element {
  let at: Element | undefined = document.body;
  for (const index of way.split('/')) at = at?.children[Number(index)];
  if (!at) throw new Error(`Nothing stands at ${way}, where ${label} should be.`);
  return at;
}

export function takeMarksOff(): Truth {
  const truth: Truth = new Map();
  for (const element of document.querySelectorAll(`[${marker}]`)) {
    const label = element.getAttribute(marker)!;
    truth.set(label, [...(truth.get(label) ?? []), element]);
    element.removeAttribute(marker);
  }
  return truth;
}
