import { type Family, type Part, partsOf } from '../../../shared/target/parts';
import { pathFrom } from '../extract/position';
import { selectable } from '../extract/selectable';

interface Candidate {
  selector: string;
  /** Its own first. */
  families: Family[];
}

/** These name this one thing rather than its kind: an alternative text, an address, an id. */
const particular = new Set(['id', 'label', 'href', 'text', 'data']);
const headings = /^h[1-6]$/;
const maxAncestors = 4;

/** A selector that finds the element when looked for inside `place`, and its like inside the others; shortest that lasts. */
export function selectorWithin(place: Element, element: Element, others: readonly Element[]): string {
  let best: { selector: string; value: number } | undefined;
  for (const candidate of candidatesWithin(place, element)) {
    const found = place.querySelectorAll(candidate.selector);
    if (found[0] !== element) continue;
    const value =
      worth(candidate, element) +
      (found.length === 1 ? 0.1 : 0) +
      0.15 * coverage(candidate, element, others);
    if (!best || value > best.value + 0.001) best = { selector: candidate.selector, value };
  }
  return best?.selector ?? `:scope ${pathFrom(place, element)}`;
}

/**
 * How well a property tells a thing from its few neighbours inside one card, and keeps doing so. Not the figures for whole pages:
 * there a tag means hundreds of things, here often one.
 */
const worths: Partial<Record<Family, number>> = {
  'test-id': 0.96,
  microdata: 0.92,
  name: 0.9,
  class: 0.76,
  form: 0.7,
  landmark: 0.6,
  type: 0.55,
  tag: 0.5,
};
const headingWorth = 0.86;
// One more thing that can change.
const perAncestor = 0.06;

function worth({ families: [own = 'tag', ...around] }: Candidate, element: Element): number {
  // A heading stays a heading: inside one card its level says as much as a name.
  const alone = own === 'tag' && headings.test(element.localName) ? headingWorth : (worths[own] ?? 0.4);
  return alone - perAncestor * around.length;
}

function coverage({ selector }: Candidate, { localName }: Element, others: readonly Element[]): number {
  if (others.length === 0) return 0;
  return (
    others.filter((other) => other.querySelector(selector)?.localName === localName).length / others.length
  );
}

function candidatesWithin(place: Element, element: Element): Candidate[] {
  const own = kindsOf(element);
  const around: Part[] = [];
  for (
    let at = element.parentElement;
    at && at !== place && around.length < maxAncestors;
    at = at.parentElement
  ) {
    const [part] = kindsOf(at).filter(({ family }) => family !== 'tag');
    if (part) around.push(part);
  }
  return [
    ...own.map(({ selector, family }) => ({ selector, families: [family] })),
    ...around.flatMap((outer) =>
      own.map(({ selector, family }) => ({
        selector: `${outer.selector} ${selector}`,
        families: [family, outer.family],
      })),
    ),
  ];
}

function kindsOf(element: Element): Part[] {
  return partsOf(selectable(element)).filter(({ family }) => !particular.has(family));
}
