/** What the page runs, as one script: called by name from bench.ts. */
import { type Made, methods } from './methods';
import { mutations } from './mutations';
import { randomFrom } from './random';
import { mark, takeMarksOff } from './truth';

/** What a method said of one element on the page after. `found` counts; a gone element has no right answer but none. */
export type Verdict = 'right' | 'wrong' | 'ambiguous' | 'lost' | 'gone' | 'gone-hit';

export interface MadeOf {
  [method: string]: { [label: string]: Made | null };
}

export interface Asked {
  labels?: Record<string, string>;
  mutation: string;
  seed: string;
}

/** Everything each method makes of every element. */
function make({ labels, mutation, seed }: Asked, names: string[]): MadeOf {
  mark(labels);
  mutations[mutation]!.before?.(randomFrom(`${seed} before`));
  const truth = takeMarksOff();
  const made: MadeOf = {};
  for (const name of names)
    for (const [label, [element]] of truth) {
      made[name] ??= {};
      try {
        made[name][label] = methods[name]!.make(element!);
      } catch {
        // A library that throws offers nothing.
        made[name][label] = null;
      }
    }
  return made;
}

/** What becomes of it on the page after. */
function judge({ labels, mutation, seed }: Asked, made: MadeOf): Record<string, Record<string, Verdict>> {
  mark(labels);
  mutations[mutation]!.before?.(randomFrom(`${seed} before`));
  mutations[mutation]!.after(randomFrom(`${seed} after`));
  const truth = takeMarksOff();
  const verdicts: Record<string, Record<string, Verdict>> = {};
  for (const [name, byLabel] of Object.entries(made)) {
    verdicts[name] = {};
    for (const [label, one] of Object.entries(byLabel)) {
      const found = one ? methods[name]!.find(one) : [];
      verdicts[name][label] = verdictOf(found, truth.get(label) ?? []);
    }
  }
  return verdicts;
}

function verdictOf(found: Element[], meant: Element[]): Verdict {
  if (meant.length === 0) return found.length ? 'gone-hit' : 'gone';
  if (found.length === 0) return 'lost';
  const right = found.filter((element) => meant.includes(element)).length;
  return right === found.length ? 'right' : right ? 'ambiguous' : 'wrong';
}

const bench = { make, judge };
export type Bench = typeof bench;
(window as unknown as { bench: Bench }).bench = bench;
