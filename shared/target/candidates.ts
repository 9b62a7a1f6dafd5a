/** Selectors that might mean a picked element, across families: the page then says what each one matches. */
import type { Fingerprint, Guard } from './fingerprint';
import { type Family, type Part, partsOf, type Selectable } from './parts';
import { score } from './score';

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
  /**
   * The repeated container by its place among its siblings, counted from both ends, so that it is lost rather than another
   * one when their number changes. Absent without a container.
   */
  ordinal?: string;
  /** What stands before the element, or before what it stands in, nearest first: a heading with an id, a picture. */
  beside?: Selectable[];
  /** Text as the page's guard will read it: the whole `textContent`, white space folded; may be empty. Absent where long or private. */
  guardText?: string;
}

// More would only add selectors that nobody would choose: measured on theme pages, the best is among the first few.
const maxOwnParts = 10;
const maxAnchors = 6;

const anchorFamilies = new Set<Family>([
  'test-id',
  'id',
  'data',
  'landmark',
  'form',
  'class',
  'microdata',
  'name',
  'label',
]);
/** What names exactly one thing, so that standing behind it says something. */
const besideFamilies = new Set<Family>(['test-id', 'id', 'data', 'name', 'href']);
/** Guarding these by text as well would only lose them when the copy changes. */
const sureFamilies = new Set<Family>(['id', 'test-id', 'data', 'name', 'label']);
/** Of the element's own parts, so many are enough where the scope tells it apart already. */
const enoughParts = 3;

/** Best first by their score; at most about a hundred and fifty. */
export function candidates(element: Fingerprint, around: Surroundings): Candidate[] {
  const own = partsOf(element).slice(0, maxOwnParts);
  const { container } = element;
  const unguarded: Candidate[] = own.map(({ selector, family }) => ({
    selector,
    guards: [],
    families: [family],
  }));
  const inside = (scope: string, family: Family, parts = own) => {
    for (const part of parts)
      unguarded.push({
        selector: `${scope} ${part.selector}`,
        guards: [],
        families: [part.family, family],
      });
  };

  if (container) {
    inside(
      container.selector,
      'class',
      own.filter((part) => part.family !== 'id'),
    );
    if (around.pathInContainer)
      unguarded.push({
        selector: `${container.selector} ${around.pathInContainer}`,
        guards: [],
        families: ['path', 'class'],
      });
  }
  // A heading above cannot scope: `:has()` is newer than the oldest browsers served. What holds the heading can, by its id.
  const anchors = anchorsOf(around.ancestors);
  for (const { selector, family } of anchors) inside(selector, family);
  const few = [...own.slice(0, enoughParts), ...own.slice(enoughParts).slice(-1)];
  for (const neighbour of around.beside ?? []) {
    const part = partsOf(neighbour).find(({ family }) => besideFamilies.has(family));
    if (part) {
      inside(`${part.selector} ~`, 'beside', few);
      inside(`${part.selector} ~ *`, 'beside', few);
    }
  }
  if (around.ordinal) inside(around.ordinal, 'ordinal', few);
  unguarded.push({
    selector: around.position,
    // What had no words and has some is another thing in the same place.
    guards: around.guardText === '' ? [{ read: 'text', equals: '' }] : [],
    families: ['path'],
  });

  const { guardText } = around;
  const found = guardText
    ? unguarded.flatMap((candidate) =>
        isSure(candidate) ? [candidate] : [candidate, saying(candidate, guardText)],
      )
    : unguarded;
  return distinct(found)
    .map((candidate) => ({ candidate, value: score(candidate).value }))
    .sort((a, b) => b.value - a.value)
    .map(({ candidate }) => candidate);
}

function isSure({ families }: Candidate): boolean {
  return sureFamilies.has(families[0]!) || families.includes('beside');
}

function saying({ selector, families }: Candidate, text: string): Candidate {
  return { selector, guards: [{ read: 'text', equals: text }], families: ['text', ...families] };
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
