/**
 * Finds a picked element again after its page has changed, by its fingerprint. Pure: who asks reads the page. It answers with one
 * element only where that one is alike enough and clearly more alike than the next: a wrong element counts silently for months,
 * a lost one is told at once.
 */
import { alike } from './alike';
import type { Fingerprint } from './fingerprint';

export interface Ranked {
  /** Place in the list that was handed in. */
  index: number;
  /** How alike, 0 to 1. */
  score: number;
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
  | { verdict: 'ambiguous'; matched: number[]; index?: number; score?: number; margin?: number }
  /** The target means nothing, or something else: this is most likely what was picked. `margin`: how far ahead of the next. */
  | { verdict: 'proposed'; index: number; score: number; margin: number }
  /** Nothing is alike enough, or two are equally so. */
  | { verdict: 'lost'; nearest?: Ranked };

/** Below this it is another thing. */
const alikeFrom = 0.5;
/** Two elements nearer to each other than this cannot be told apart. */
const clearFrom = 0.05;
/** What a target still matches is believed at less. */
const stillFrom = 0.4;

/** Best first. */
export function rank(picked: Fingerprint, elements: Fingerprint[]): Ranked[] {
  return elements
    .map((element, index) => ({ index, score: alike(picked, element) }))
    .sort((a, b) => b.score - a.score);
}

/** What has become of a target that means one element. For targets that mean several, `several` says so: any match alike is present. */
export function repair(picked: Fingerprint, page: PageElements, several = false): Repair {
  const ranked = rank(picked, page.elements);
  const [best, next] = ranked;
  if (!best) return { verdict: 'lost' };
  const margin = best.score - (next?.score ?? 0);
  const clear = best.score >= alikeFrom && margin >= clearFrom;
  const matched = ranked.filter(({ index }) => page.matched.includes(index));
  const [still] = matched;

  if (still && (several || matched.length === 1)) {
    const outdone = clear && best.index !== still.index;
    if (still.score >= stillFrom && !outdone) return { verdict: 'present', ...still };
  } else if (matched.length > 1) {
    const [, other] = matched;
    const ahead = still!.score - other!.score;
    return still!.index === best.index && still!.score >= stillFrom && ahead >= clearFrom
      ? { verdict: 'ambiguous', matched: page.matched, ...still!, margin: ahead }
      : { verdict: 'ambiguous', matched: page.matched };
  }
  return clear ? { verdict: 'proposed', ...best, margin } : { verdict: 'lost', nearest: best };
}
