/**
 * Exponential and steep polynomial backtracking. A backtracking engine tries every way through the automaton before it
 * gives up, so it hangs where the number of ways grows with the text.
 *
 * Exponential: some text leads from a state back to itself by two different ways. That is so when a doubled step lies on a
 * cycle, or when the product of the automaton with itself has a cycle through (r, r) and some (p, q) with p and q different
 * (Weber and Seidl 1991, "On the degree of ambiguity of finite automata").
 */
import { type Automaton, automatonOf } from './automaton';
import { overlap, sizeOfOverlap } from './charSet';
import { components } from './components';

/** Loops over the same characters in a row: each multiplies the tries by the length of the text. Three reach 10^9 at 1 KB. */
const maxLoopsInARow = 2;
/** Two loops that share fewer characters than this are told apart by ordinary text. */
const sharedCharacters = 8;

/** Why the pattern can hang, as a sentence; undefined where it cannot, or cannot be told. */
export function hangingPart(pattern: string): string | undefined {
  let automaton: Automaton | undefined;
  try {
    automaton = automatonOf(pattern);
  } catch {
    // Legacy syntax that engines accept and the parser does not.
    return undefined;
  }
  if (!automaton) return undefined;
  if (isExponential(automaton)) return 'the same text can be repeated by two nested or alternative parts.';
  if (longestLoopChain(automaton) > maxLoopsInARow) {
    return 'three or more repeated parts in a row match the same text.';
  }
  return undefined;
}

function isExponential({ reads, follow }: Automaton): boolean {
  const component = components(reads.length, (p) => follow[p]?.keys() ?? []);
  const count = reads.length;
  for (let p = 0; p < count; p++) {
    for (const [q, ways] of follow[p] ?? []) if (ways === 2 && component[p] === component[q]) return true;
  }
  // Pairs are numbered p * count + q. Both halves stay in their cycle, otherwise they never come back.
  const step = function* (pair: number): Iterable<number> {
    const p = Math.floor(pair / count);
    const q = pair % count;
    for (const p2 of follow[p]?.keys() ?? []) {
      if (component[p2] !== component[p]) continue;
      for (const q2 of follow[q]?.keys() ?? []) {
        if (component[q2] !== component[q] || component[q2] !== component[p2]) continue;
        if (overlap(reads[p2] ?? [], reads[q2] ?? [])) yield p2 * count + q2;
      }
    }
  };
  const pairs = components(count * count, step);
  const diagonal = new Set<number>();
  for (let r = 0; r < count; r++) diagonal.add(pairs[r * count + r] ?? -1);
  for (let p = 0; p < count; p++) {
    for (let q = 0; q < count; q++) if (p !== q && diagonal.has(pairs[p * count + q] ?? -2)) return true;
  }
  return false;
}

/** States that repeat themselves and hand over to each other within characters they share: `.*.*.*`. */
function longestLoopChain({ reads, follow }: Automaton): number {
  const loops = reads.map((_, state) => follow[state]?.has(state) ?? false);
  const longest: number[] = [];
  // Without exponential ambiguity, steps between different loops never come back, so later states can be done first.
  const chainFrom = (state: number, open: ReadonlySet<number>): number => {
    const known = longest[state];
    if (known !== undefined) return known;
    let best = 0;
    for (const next of follow[state]?.keys() ?? []) {
      if (next === state || open.has(next) || !loops[next]) continue;
      if (sizeOfOverlap(reads[state] ?? [], reads[next] ?? []) < sharedCharacters) continue;
      best = Math.max(best, chainFrom(next, new Set([...open, next])));
    }
    longest[state] = best + 1;
    return best + 1;
  };
  return Math.max(0, ...reads.map((_, state) => (loops[state] ? chainFrom(state, new Set([state])) : 0)));
}
