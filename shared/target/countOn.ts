/** Counts on a page that was seen what a selector means there. */
import type { RecordedElement } from '../trace';
import { matcherOf } from '../visit/match';
import type { Guard } from './fingerprint';
import type { SeenPage } from './seenPage';

/** `null`: it asks for something that is not remembered of a page, such as a sibling or a hover. */
export function countOn(
  page: SeenPage,
  meant: { selector: string; guards?: readonly Guard[] },
): number | null {
  const matches = matcherOf(meant);
  let count = 0;
  for (const chain of chainsOf(page)) {
    const met = matches(chain, 0);
    if (met === undefined) return null;
    if (met) count += 1;
  }
  return count;
}

const kept = new WeakMap<SeenPage, RecordedElement[][]>();

/** Each element with what it stands in, innermost first. */
function chainsOf(page: SeenPage): RecordedElement[][] {
  let chains = kept.get(page);
  if (!chains) {
    chains = [];
    for (const { element, parent } of page.elements) {
      const above = parent < 0 ? [] : (chains[parent] ?? []);
      chains.push([element, ...above]);
    }
    kept.set(page, chains);
  }
  return chains;
}
