/** Sets of characters as sorted ranges of code units. */
import { type Token, types } from './parser';

export type CharSet = readonly (readonly [from: number, to: number])[];
type SetToken = Extract<Token, { type: types.SET }>;

const lastUnit = 0xffff;
export const everyCharacter: CharSet = [[0, lastUnit]];
/** What only the end of the text is. */
export const pastTheEnd: CharSet = [[lastUnit + 1, lastUnit + 1]];

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
  return shared(a, b).length > 0;
}

/** The same for many sets, by their place: equal ones are compared once. */
export function overlaps(sets: readonly CharSet[]): (a: number, b: number) => boolean {
  const numbers = new Map<string, number>();
  const kinds = sets.map((set) => {
    const key = set.join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  const found = new Map<number, boolean>();
  return (a, b) => {
    const key = (kinds[a] ?? 0) * sets.length + (kinds[b] ?? 0);
    let answer = found.get(key);
    if (answer === undefined) {
      answer = overlap(sets[a] ?? [], sets[b] ?? []);
      found.set(key, answer);
    }
    return answer;
  };
}

/** What both hold. */
export function shared(a: CharSet, b: CharSet): CharSet {
  const found: [number, number][] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (!left || !right) return found;
    const [from, to] = [Math.max(left[0], right[0]), Math.min(left[1], right[1])];
    if (from <= to) found.push([from, to]);
    if (left[1] < right[1]) i += 1;
    else j += 1;
  }
}

/** For a pattern that does not heed case: with the other case of Latin letters. */
export function bothCases(set: CharSet): CharSet {
  const other = [
    [0x41, 0x5a, 32],
    [0x61, 0x7a, -32],
  ] as const;
  return charSet([
    ...set,
    ...other.flatMap(([from, to, by]) =>
      shared(set, [[from, to]]).map(([first, last]): [number, number] => [first + by, last + by]),
    ),
  ]);
}

export function without(set: CharSet, unit: number): CharSet {
  return shared(set, complement([[unit, unit]]));
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
