/**
 * Exponential and steep polynomial backtracking. A backtracking engine tries every way through the automaton before it
 * gives up, so it hangs where the number of ways grows with the text.
 */
import { type Automaton, automatonOf } from './automaton';
import { bothCases } from './charSet';
import { isExponential } from './exponential';
import { type Loops, loopsOf } from './loops';
import { triesAtWorst } from './tries';

/** Of a text, patterns look at this much on a page (`runtime/lib/lookedAt.ts`). */
export const maxLookedAt = 1024;
/** An engine makes about half a million in a millisecond, and nobody notices 5 ms; what two loops can come to stays below. */
const maxTries = 1_500_000;

/** Why the pattern can hang, as a code for `regex.ts` to say; undefined where it cannot. */
export type Hang = 'nested' | 'row' | 'choices' | 'large';

export function hangingPart(pattern: string, ignoreCase = false): Hang | undefined {
  let automaton: Automaton | undefined;
  try {
    automaton = automatonOf(pattern);
  } catch {
    // Legacy syntax that engines accept and the parser does not.
    return undefined;
  }
  if (!automaton) return 'large';
  if (automaton.choices) return 'choices';
  if (ignoreCase) automaton.reads = automaton.reads.map(bothCases);
  const loops: Loops = loopsOf(automaton);
  const exponential = isExponential(automaton, loops);
  if (exponential !== false) return exponential === undefined ? 'large' : 'nested';
  return triesAtWorst(automaton, loops, maxLookedAt) > maxTries ? 'row' : undefined;
}
