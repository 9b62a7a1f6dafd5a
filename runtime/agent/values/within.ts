import type { Candidate } from '../../../shared/target/candidates';
import { type Part, partsOf } from '../../../shared/target/parts';
import { score } from '../../../shared/target/score';
import { pathFrom } from '../extract/position';
import { selectable } from '../extract/selectable';

/** These name this one thing rather than its kind: an alternative text, an address, an id. */
const particular = new Set(['id', 'label', 'href', 'text']);
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

function worth(candidate: Candidate, element: Element): number {
  const { value } = score(candidate);
  // A heading stays a heading: inside one card its level says as much as a name.
  return candidate.families[0] === 'tag' && headings.test(element.localName) ? value + 0.2 : value;
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
    ...own.map(({ selector, family }) => ({ selector, guards: [], families: [family] })),
    ...around.flatMap((outer) =>
      own.map(({ selector, family }) => ({
        selector: `${outer.selector} ${selector}`,
        guards: [],
        families: [family, outer.family],
      })),
    ),
  ];
}

function kindsOf(element: Element): Part[] {
  return partsOf(selectable(element)).filter(({ family }) => !particular.has(family));
}
