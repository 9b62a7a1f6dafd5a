export interface Random {
  /** A whole number from 0, less than `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
}

/** The same numbers for the same seed. A linear congruential generator: quick, and as random as faults need to be. */
export function seeded(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (let each = 0; each < 5; each += 1) below(2);
  return { below, pick: (list) => list[below(list.length)]! };
}
