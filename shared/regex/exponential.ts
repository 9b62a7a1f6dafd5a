/**
 * Exponential: some text leads from a state back to itself by two different ways. That is so when a doubled step lies on a
 * loop, or when the product of the automaton with itself has a cycle through (r, r) and some (p, q) with p and q different
 * (Weber and Seidl 1991, "On the degree of ambiguity of finite automata").
 */
import type { Automaton } from './automaton';
import { overlaps } from './charSet';
import { components } from './components';
import type { Loops } from './loops';

/** Of pairs that are looked at; beyond, nobody could read the pattern either. */
const maxPairs = 150_000;

/** Undefined: too large to be told. */
export function isExponential({ reads, follow, done }: Automaton, loops: Loops): boolean | undefined {
  const size = reads.length;
  const meet = overlaps(reads);
  // Both halves stay in their loop, otherwise they never come back.
  const stays = (from: number, to: number) => loops.of[from] === loops.of[to];
  for (const members of loops.states) {
    for (const p of members) {
      for (const [q, ways] of follow[p] ?? []) if (ways === 2 && stays(p, q) && !done.has(q)) return true;
    }
    // Pairs are numbered as they are met, beginning with those of equals: what these do not lead to matters to nobody.
    const numbers = new Map<number, number>();
    const pairs: number[] = [];
    const number = (p: number, q: number) => {
      const pair = p * size + q;
      const known = numbers.get(pair);
      if (known !== undefined) return known;
      numbers.set(pair, pairs.length);
      return pairs.push(pair) - 1;
    };
    const next: number[][] = [];
    for (const r of members) number(r, r);
    for (let at = 0; at < pairs.length; at++) {
      if (pairs.length > maxPairs) return undefined;
      const pair = pairs[at] ?? 0;
      const to: number[] = [];
      for (const p of follow[Math.floor(pair / size)]?.keys() ?? []) {
        if (!stays(members[0] ?? 0, p)) continue;
        for (const q of follow[pair % size]?.keys() ?? [])
          if (stays(p, q) && meet(p, q)) to.push(number(p, q));
      }
      next.push(to);
    }
    if (pairs.length === members.length) continue;
    const together = components(pairs.length, (at) => next[at] ?? []);
    const ofEquals = new Set(members.map((_, at) => together[at]));
    for (let at = members.length; at < pairs.length; at++) if (ofEquals.has(together[at])) return true;
  }
  return false;
}
