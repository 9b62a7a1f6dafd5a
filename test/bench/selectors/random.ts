/** Numbers that look random and are the same for the same seed: mulberry32. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export interface Random {
  /** 0 to 1, without 1. */
  next(): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** Letters and digits as bundlers write hashes. */
  hash(length: number): string;
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';

export function randomFrom(seed: string): Random {
  let state = [...seed].reduce(
    (sum, character) => Math.imul(sum ^ character.charCodeAt(0), 16777619),
    2166136261,
  );
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  return {
    next,
    pick,
    chance: (share) => next() < share,
    shuffled(list) {
      const all = [...list];
      for (let at = all.length - 1; at > 0; at--) {
        const other = Math.floor(next() * (at + 1));
        [all[at], all[other]] = [all[other]!, all[at]!];
      }
      return all;
    },
    hash: (length) =>
      Array.from({ length }, (_, place) => pick([...(place === 0 ? letters : letters + digits)])).join(''),
  };
}
