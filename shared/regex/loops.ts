/** Where an automaton can go round: states of one loop can read each other again and again. */
import type { Automaton } from './automaton';
import { components } from './components';

export interface Loops {
  /** By state: the number of its loop, or -1 where it can be read once only. */
  of: Int32Array;
  /** By loop: its states. Later loops come first: none leads to one with a higher number. */
  states: number[][];
}

export function loopsOf({ reads, follow }: Automaton): Loops {
  const component = components(reads.length, (state) => follow[state]?.keys() ?? []);
  const members = new Map<number, number[]>();
  component.forEach((number, state) => {
    const before = members.get(number);
    if (before) before.push(state);
    else members.set(number, [state]);
  });
  const of = new Int32Array(reads.length).fill(-1);
  const states: number[][] = [];
  for (const [, each] of [...members].sort(([a], [b]) => a - b)) {
    const [first = 0] = each;
    if (each.length === 1 && !follow[first]?.has(first)) continue;
    for (const state of each) of[state] = states.length;
    states.push(each);
  }
  return { of, states };
}
