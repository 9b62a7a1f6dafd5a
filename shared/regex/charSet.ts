/** Sets of characters as sorted ranges of code units. */
import { type Token, types } from './parser';

export type CharSet = readonly (readonly [from: number, to: number])[];
type SetToken = Extract<Token, { type: types.SET }>;

const lastUnit = 0xffff;

/** Sorted and without overlaps. */
export function charSet(ranges: readonly (readonly [number, number])[]): CharSet {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Of a bracket expression, a class such as `\w`, or the dot. */
export function setOf(token: SetToken): CharSet {
  const ranges = token.set.flatMap((item): [number, number][] => {
    if (item.type === types.CHAR) return [[item.value, item.value]];
    if (item.type === types.RANGE) return [[item.from, item.to]];
    return setOf(item).map(([from, to]) => [from, to]);
  });
  return token.not ? complement(charSet(ranges)) : charSet(ranges);
}

export function overlap(a: CharSet, b: CharSet): boolean {
  return sizeOfOverlap(a, b) > 0;
}

/** How many characters both hold. */
export function sizeOfOverlap(a: CharSet, b: CharSet): number {
  let size = 0;
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (!left || !right) return size;
    size += Math.max(0, Math.min(left[1], right[1]) - Math.max(left[0], right[0]) + 1);
    if (left[1] < right[1]) i += 1;
    else j += 1;
  }
}

function complement(set: CharSet): CharSet {
  const rest: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) rest.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= lastUnit) rest.push([next, lastUnit]);
  return rest;
}
