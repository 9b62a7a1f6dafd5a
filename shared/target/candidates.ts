/** Selectors that might mean a picked element, across families: the page then says what each one matches. */
import type { Fingerprint, Guard } from './fingerprint';
import { type Family, type Part, partsOf, type Selectable } from './parts';

export interface Candidate {
  selector: string;
  guards: Guard[];
  /** What it rests on, the picked element's own part first. */
  families: Family[];
}

/** What surrounds the picked element, as far as selectors can say it. */
export interface Surroundings {
  /** Nearest first, at most the twelve that matter. */
  ancestors: Selectable[];
  /** The way down from the repeated container by tags and positions: `> div > button`. Absent without a container. */
  pathInContainer?: string;
  /** A selector by tags and positions that matches nothing else on this page: the last resort. */
  position: string;
  /** Text as the page's guard will read it: the whole `textContent`, white space folded. Absent where long or private. */
  guardText?: string;
}

// More would only add selectors that nobody would choose: measured on theme pages, the best is among the first few.
const maxOwnParts = 10;
const maxAnchors = 6;

const anchorFamilies = new Set<Family>([
  'test-id',
  'id',
  'landmark',
  'form',
  'class',
  'microdata',
  'name',
  'label',
]);

/** Best families first; at most about a hundred. */
export function candidates(element: Fingerprint, around: Surroundings): Candidate[] {
  const own = partsOf(element).slice(0, maxOwnParts);
  const tag = own[own.length - 1];
  const anchors = anchorsOf(around.ancestors);
  const found: Candidate[] = own.map((part) => single(part));
  const { container } = element;

  if (container) {
    for (const part of own) {
      if (part.family === 'id') continue;
      found.push({
        selector: `${container.selector} ${part.selector}`,
        guards: [],
        families: [part.family, 'class'],
      });
    }
    if (around.pathInContainer)
      found.push({
        selector: `${container.selector} ${around.pathInContainer}`,
        guards: [],
        families: ['path', 'class'],
      });
  }
  for (const anchor of anchors) {
    for (const part of own)
      found.push({
        selector: `${anchor.selector} ${part.selector}`,
        guards: [],
        families: [part.family, anchor.family],
      });
  }
  if (around.guardText) {
    const guards: Guard[] = [{ read: 'text', equals: around.guardText }];
    const worth = own.filter((part) => part.family !== 'id' && part.family !== 'test-id').slice(-4);
    for (const part of worth)
      found.push({ selector: part.selector, guards, families: ['text', part.family] });
    for (const anchor of tag ? anchors : [])
      found.push({
        selector: `${anchor.selector} ${tag!.selector}`,
        guards,
        families: ['text', anchor.family],
      });
  }
  found.push({ selector: around.position, guards: [], families: ['path'] });
  return distinct(found);
}

function single(part: Part): Candidate {
  return { selector: part.selector, guards: [], families: [part.family] };
}

function anchorsOf(ancestors: Selectable[]): Part[] {
  const anchors: Part[] = [];
  for (const ancestor of ancestors) {
    const best = partsOf(ancestor).find((part) => anchorFamilies.has(part.family));
    if (best && !anchors.some((anchor) => anchor.selector === best.selector)) anchors.push(best);
  }
  return anchors.slice(0, maxAnchors);
}

function distinct(all: Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return all.filter((candidate) => {
    const key = `${candidate.selector}\n${candidate.guards.length}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
