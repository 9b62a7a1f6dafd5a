/** Texts made against one pattern, from what it reads: whatever repeats is repeated, and then nothing fits. */
import { type Automaton, automatonOf } from '../../../shared/regex/automaton';
import { loopsOf } from '../../../shared/regex/loops';

/** Ends that patterns rarely read. */
const ends = ['', '\n', '!', '\u0000'];
const maxTexts = 120;

export function adversarialTexts(pattern: string, length: number): string[] {
  const automaton = automatonOf(pattern);
  if (!automaton) return [];
  const ways = shortestWays(automaton);
  const pieces = new Set<string>();
  const { states, of } = loopsOf(automaton);
  for (const members of states.slice(1)) {
    const [first = 0] = members;
    pieces.add(
      textOf(
        automaton,
        wayBack(automaton, first, (next) => of[next] === of[first]),
      ),
    );
  }
  const before = new Set(['']);
  for (const [state, way] of ways) {
    if (state === 0) continue;
    const text = textOf(automaton, way);
    if (text.length < 40) pieces.add(text);
    // Whatever leads to a loop, and from one loop to the next.
    if (of[state] !== -1) before.add(text.slice(0, -1));
  }
  const chosen = [...pieces].filter(Boolean);
  const texts = new Set<string>();
  const add = (start: string, again: string, end: string) => {
    const room = Math.max(0, length - start.length - end.length);
    texts.add(start + again.repeat(Math.ceil(room / again.length)).slice(0, room) + end);
  };
  for (const end of ends) {
    for (const again of chosen) add('', again, end);
    for (const start of before) for (const again of chosen.slice(0, 6)) add(start, again, end);
    // Two texts by turns, and one after the other, each half the length.
    for (const again of chosen.slice(-4))
      for (const other of chosen.slice(0, 4)) {
        add('', again + other, end);
        add(again.repeat(Math.floor(length / 2 / again.length)), other, end);
      }
  }
  return [...texts].slice(0, maxTexts);
}

/** By state: the states on the shortest way to it. */
function shortestWays({ follow }: Automaton): Map<number, number[]> {
  const ways = new Map<number, number[]>();
  const starts = new Set<number>();
  // Where a pattern is tied to the beginning, what nothing leads to is where it begins.
  const led = new Set(follow.flatMap((next) => [...next.keys()]));
  follow.forEach((_, state) => {
    if (!led.has(state)) starts.add(state);
  });
  const open = [0, ...starts, 1].filter((state) => state < follow.length);
  for (const state of open) ways.set(state, state === 0 ? [] : [state]);
  for (const state of open)
    for (const next of follow[state]?.keys() ?? [])
      if (!ways.has(next)) {
        ways.set(next, [...(ways.get(state) ?? []), next]);
        open.push(next);
      }
  return ways;
}

/** The shortest round from a state back to itself. */
function wayBack({ follow }: Automaton, start: number, inside: (state: number) => boolean): number[] {
  let open: number[][] = [[start]];
  const seen = new Set<number>();
  while (open.length > 0) {
    const longer: number[][] = [];
    for (const way of open)
      for (const next of follow[way.at(-1) ?? 0]?.keys() ?? []) {
        if (next === start) return way;
        if (!inside(next) || seen.has(next)) continue;
        seen.add(next);
        longer.push([...way, next]);
      }
    open = longer;
  }
  return [];
}

/** One character of each state; a letter or digit where it reads one. */
function textOf({ reads }: Automaton, way: readonly number[]): string {
  return way
    .map((state) => {
      const ranges = reads[state] ?? [];
      for (const [from, to] of [
        [0x61, 0x7a],
        [0x30, 0x39],
        [0x21, 0x7e],
      ] as const)
        for (const [first, last] of ranges)
          if (Math.max(first, from) <= Math.min(last, to)) return String.fromCharCode(Math.max(first, from));
      const [[only] = [0]] = ranges;
      return only !== undefined && only <= 0xffff ? String.fromCharCode(only) : '';
    })
    .join('');
}
