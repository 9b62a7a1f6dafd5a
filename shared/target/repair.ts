/**
 * Finds a picked element again after its page has changed, by its fingerprint. Pure: who asks reads the page. It answers with one
 * element only where that one is alike enough and clearly more alike than the next: a wrong element counts silently for months,
 * a lost one is told at once.
 */
import { alike, type Likeness } from './alike';
import type { Fingerprint } from './fingerprint';
import { rivalsOf } from './rivals';

export interface Ranked extends Likeness {
  /** Place in the list that was handed in. */
  index: number;
}

/** What stands on the page now. */
export interface PageElements {
  /** Everything that could be meant: what can be pressed or filled in, and whatever the target matches. */
  elements: Fingerprint[];
  /** Places in `elements` of what the target's selector with its guards matches. */
  matched: number[];
}

export type Repair =
  /** The target means what it meant. */
  | { verdict: 'present'; index: number; score: number }
  /** The target means several where it meant one: `index` is the one that was picked, where that is clear. */
  | {
      verdict: 'ambiguous' /** Most alike first. */;
      matched: number[];
      index?: number;
      score?: number;
      margin?: number;
    }
  /** The target means nothing, or something else: this is most likely what was picked. `margin`: how far ahead of the next. */
  | { verdict: 'proposed'; index: number; score: number; margin: number }
  /** Nothing is alike enough, or two are equally so. */
  | { verdict: 'lost'; nearest?: Ranked };

/**
 * What is enough to propose: how alike, in what it says of itself, in where it stands, and how far ahead of the next. The less it
 * still says the same, the clearer the rest has to be. Found on the corpus of `npm run bench:selectors`.
 */
const enough: { score: number; own: number; around: number; margin: number }[] = [
  { score: 0.5, own: 0.45, around: 0, margin: 0.05 },
  { score: 0.44, own: 0.2, around: 0.5, margin: 0.12 },
  { score: 0.5, own: 0, around: 0.7, margin: 0.3 },
];
/** Where it says nothing of itself, its surroundings have to be the same. */
const wordlessFrom = { around: 0.9, margin: 0.1 };
/** Any two elements of a page are alike so far: being the only one left is no merit. */
const unrelated = 0.3;
/** Two elements nearer to each other than this cannot be told apart. */
const clearFrom = 0.05;
/** What the target still matches is believed at less. */
const stillFrom = 0.4;
const stillOwnFrom = 0.3;

/** A rival claims what is nearer to it by more than this. */
const nearer = 0.01;
/** Rivals are asked about the best few only: what is further down is not proposed anyway. */
const asked = 12;

/** Best first. What is more like something that stood elsewhere when the element was picked comes last, with a score of 0. */
export function rank(picked: Fingerprint, elements: Fingerprint[]): Ranked[] {
  const ranked = elements
    .map((element, index) => ({ index, ...alike(picked, element) }))
    .sort((a, b) => b.score - a.score);
  const rivals = rivalsOf(picked);
  if (!rivals.length) return ranked;
  for (const one of ranked.slice(0, asked)) {
    const element = elements[one.index]!;
    if (rivals.some((rival) => alike(rival, element).score > one.score + nearer)) one.score = 0;
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** What has become of a target that means one element; `several`: of one that means many, where any match alike is enough. */
export function repair(picked: Fingerprint, page: PageElements, several = false): Repair {
  const ranked = rank(picked, page.elements);
  const [best, next] = ranked;
  if (!best) return { verdict: 'lost' };
  const margin = best.score - Math.max(unrelated, next?.score ?? 0);
  const clear = isIt(best, margin);
  const matched = ranked.filter(({ index }) => page.matched.includes(index));
  const [still, other] = matched;

  if (still && (several || !other)) {
    const outdone = clear && best.index !== still.index;
    if (!outdone && isStillIt(still)) return { verdict: 'present', index: still.index, score: still.score };
  } else if (still && other) {
    const ahead = still.score - other.score;
    const told = still.index === best.index && ahead >= clearFrom && isStillIt(still);
    return {
      verdict: 'ambiguous',
      matched: matched.map(({ index }) => index),
      ...(told && { index: still.index, score: still.score, margin: ahead }),
    };
  }
  return clear
    ? { verdict: 'proposed', index: best.index, score: best.score, margin }
    : { verdict: 'lost', nearest: best };
}

function isIt({ score, own, around }: Ranked, margin: number): boolean {
  if (own === undefined) return around >= wordlessFrom.around && margin >= wordlessFrom.margin;
  return enough.some(
    (one) => score >= one.score && own >= one.own && around >= one.around && margin >= one.margin,
  );
}

function isStillIt({ score, own = 1 }: Ranked): boolean {
  return score >= stillFrom && own >= stillOwnFrom;
}
