import type { Candidate } from '../../../shared/target/candidates';
import type { Fingerprint } from '../../../shared/target/fingerprint';
import { onlyOne } from '../../../shared/target/only';
import type { Score } from '../../../shared/target/score';
import { type Container, containerOf } from './container';
import { fingerprintOf } from './fingerprint';
import { matching } from './look';
import { surroundingsOf } from './surroundings';

/** The selector that means this element and nothing else on its page, most likely to survive first. */
export function onlyThis(
  element: Element,
  container: Container | null = containerOf(element),
  fingerprint: Fingerprint = fingerprintOf(element, container),
): (Candidate & { score: Score }) | undefined {
  const within = element.getRootNode() as Document | ShadowRoot;
  return onlyOne(fingerprint, surroundingsOf(element, container), (selector, guards) => {
    const found = matching(selector, guards, within);
    return found?.length === 1 && found[0] === element;
  });
}
