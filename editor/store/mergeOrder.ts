/** Order of lists that two people rearranged: whoever moved a thing decides its place, and nothing is left out. */

export interface MergedOrder {
  order: string[];
  /** True where both moved the same thing, to different places. */
  conflict: boolean;
}

/** Keys of a list before, here and there. What is only in one of the two was added there, or removed elsewhere: all are kept. */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  prefer: 'mine' | 'theirs',
): MergedOrder {
  const inAll = (list: readonly string[]) => {
    const [b, m, t] = [new Set(base), new Set(mine), new Set(theirs)];
    return list.filter((key) => b.has(key) && m.has(key) && t.has(key));
  };
  const [was, here, there] = [inAll(base), inAll(mine), inAll(theirs)];
  const movedHere = moved(was, here);
  const movedThere = moved(was, there);
  const both = [...movedHere].filter((key) => movedThere.has(key));
  const conflict = both.length > 0 && here.join('\n') !== there.join('\n');
  if (prefer === 'theirs') for (const key of both) movedHere.delete(key);
  const inTheirs = new Set(theirs);
  const order = theirs.filter((key) => !movedHere.has(key));
  const placed = new Set(order);
  mine.forEach((key, index) => {
    if (placed.has(key) || (inTheirs.has(key) && !movedHere.has(key))) return;
    let before = index - 1;
    while (before >= 0 && !placed.has(mine[before] ?? '')) before--;
    order.splice(before < 0 ? 0 : order.indexOf(mine[before] ?? '') + 1, 0, key);
    placed.add(key);
  });
  return { order, conflict };
}

/** Those that have to be moved to come from one order to the other: all but the longest run that kept its order. */
function moved(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((key, index) => [key, index]));
  if (before.every((key, index) => key === after[index])) return new Set();
  /** For each length of run, where the one with the smallest end ends: https://en.wikipedia.org/wiki/Longest_increasing_subsequence */
  const ends: number[] = [];
  const previous: number[] = [];
  const placeAt = (index: number) => place.get(after[index] ?? '') ?? -1;
  after.forEach((_, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeAt(ends[middle] ?? 0) < placeAt(index)) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const kept = new Set<string>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(after[at] ?? '');
  return new Set(after.filter((key) => !kept.has(key)));
}
