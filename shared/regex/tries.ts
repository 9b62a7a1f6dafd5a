/**
 * How often an engine tries at worst where the ways do not double: loops after loops that one text can stay in or go on from,
 * each multiplying the tries by how often that text fits in. `.*.*x` on n characters takes n³ / 6 of them, the search counted.
 */
import type { Automaton } from './automaton';
import { shared } from './charSet';
import type { Loops } from './loops';

/** Of the triples looked at for two loops; beyond, they are taken for loops that read each other's texts. */
const maxTriples = 20_000;
/** States of a loop that are looked at: those of a longer one read much the same. */
const maxStates = 40;
/** Of a loop, the worst that are carried on. */
const maxChains = 8;

export function triesAtWorst(automaton: Automaton, loops: Loops, length: number): number {
  const chains: Chain[][] = [];
  const matters = loops.states.map((states) => states.some((state) => !automaton.done.has(state)));
  const reachable = reachableLoops(automaton, loops);
  let worst = 0;
  for (let loop = 0; loop < loops.states.length; loop++) {
    const most = Math.max(...(loops.states[loop] ?? []).map((state) => automaton.most.get(state) ?? length));
    const found: Chain[] = [{ most: [most], steps: [] }];
    for (const later of matters[loop] ? (reachable[loop] ?? []) : []) {
      if (!matters[later]) continue;
      const steps = textBetween(automaton, loops, loop, later);
      if (steps === undefined) continue;
      for (const chain of chains[later] ?? [])
        found.push({ most: [most, ...chain.most], steps: [steps, ...chain.steps] });
    }
    found.sort((a, b) => tries(b, length) - tries(a, length));
    if (matters[loop]) worst = Math.max(worst, ...found.map((chain) => tries(chain, length)));
    chains.push(found.slice(0, maxChains));
  }
  return worst;
}

/** Loops one after the other. */
interface Chain {
  /** How often each can go round. */
  most: number[];
  /** Lengths of the texts from each to the next. */
  steps: number[];
}

/**
 * There and back: each character is read, and given back. The text is the better of two: one that holds what leads from each loop
 * to the next, over and over, or each of these over and over, one after the other.
 */
function tries({ most, steps }: Chain, length: number): number {
  const together = Math.max(1, new Set(steps).size === 1 && steps[0] === 1 ? 1 : sum(steps));
  let mixed = 2;
  let parted = 2;
  most.forEach((times, at) => {
    const step = steps[at];
    mixed *= Math.min(times, length / (at + 1) / (step === undefined ? 1 : together));
    parted *= Math.min(times, length / most.length / (step ?? 1));
  });
  return Math.max(mixed, parted);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

/** By loop: the loops it leads to, itself left out. */
function reachableLoops({ follow }: Automaton, loops: Loops): Set<number>[] {
  const behind: Map<number, Set<number>> = new Map();
  const from = (start: number): Set<number> => {
    const found = new Set<number>();
    const seen = new Set([start]);
    const open = [start];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      const known = behind.get(state);
      if (known) {
        for (const each of known) found.add(each);
        continue;
      }
      const loop = loops.of[state] ?? -1;
      if (loop !== -1) found.add(loop);
      for (const next of follow[state]?.keys() ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    return found;
  };
  return loops.states.map(([first = 0], loop) => {
    const found = from(first);
    behind.set(first, new Set(found));
    found.delete(loop);
    return found;
  });
}

/**
 * The length of the shortest text that leads from the first loop to itself, to the second, and from the second to itself, each
 * the whole of it; undefined where there is none.
 */
function textBetween(automaton: Automaton, loops: Loops, first: number, second: number): number | undefined {
  let least: number | undefined;
  for (const p of (loops.states[first] ?? []).slice(0, maxStates)) {
    for (const q of (loops.states[second] ?? []).slice(0, maxStates)) {
      const steps = stepsBetween(automaton, loops, p, q);
      if (steps !== undefined && steps < (least ?? Number.POSITIVE_INFINITY)) least = steps;
      if (least === 1) return 1;
    }
  }
  return least;
}

function stepsBetween(
  { reads, follow, done }: Automaton,
  loops: Loops,
  p: number,
  q: number,
): number | undefined {
  if (done.has(q)) return undefined;
  const [first, second] = [loops.of[p], loops.of[q]];
  const size = reads.length;
  const key = (x: number, y: number, z: number) => (x * size + y) * size + z;
  const goal = key(p, q, q);
  const seen = new Set<number>();
  let open: [number, number, number][] = [[p, p, q]];
  for (let steps = 1; open.length > 0; steps++) {
    const next: typeof open = [];
    for (const [x, y, z] of open) {
      for (const x2 of within(x, first)) {
        for (const z2 of within(z, second)) {
          const read = shared(reads[x2] ?? [], reads[z2] ?? []);
          if (read.length === 0) continue;
          for (const y2 of follow[y]?.keys() ?? []) {
            if (!reads[y2] || shared(read, reads[y2]).length === 0) continue;
            const at = key(x2, y2, z2);
            if (at === goal) return steps;
            if (seen.has(at)) continue;
            seen.add(at);
            next.push([x2, y2, z2]);
          }
        }
      }
      if (seen.size > maxTriples) return 1;
    }
    open = next;
  }
  return undefined;

  function* within(state: number, loop: number | undefined): Iterable<number> {
    for (const next of follow[state]?.keys() ?? []) if (loops.of[next] === loop) yield next;
  }
}
