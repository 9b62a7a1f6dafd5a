/** The selector for exactly one element that is most likely to mean it after the next redesign. */
import { type Candidate, candidates, type Surroundings } from './candidates';
import type { Fingerprint, Guard } from './fingerprint';
import { type Score, score } from './score';

/** True where the selector with its guards means the picked element and nothing else on the page now. */
export type MeansOnly = (selector: string, guards: Guard[]) => boolean;

/** Asks the page about the best candidate first, so that few are asked about. Undefined: nothing tells it apart. */
export function onlyOne(
  element: Fingerprint,
  around: Surroundings,
  meansOnly: MeansOnly,
): (Candidate & { score: Score }) | undefined {
  const candidate = candidates(element, around).find(({ selector, guards }) => meansOnly(selector, guards));
  return candidate && { ...candidate, score: score(candidate) };
}
