/** What many questions ask of one recording, gathered once. */
import type { TargetState, TraceEntry } from '../trace';
import type { Recorded } from './visit';

interface Facts {
  length: number;
  /** `load draft` of each draft that ran on a page load: it told of the page at least. */
  alive: ReadonlySet<string>;
  /** What was told of targets, oldest first, with its place in the recording. */
  targets: readonly { place: number; load: number; states: Record<string, TargetState> }[];
  answers: readonly { load: number; entry: Extract<TraceEntry, { kind: 'answer' }> }[];
}

// By the list itself: an editor makes another one with everything that is recorded; where it grows in place, its length tells.
const known = new WeakMap<readonly Recorded[], Facts>();

export function factsOf(recorded: readonly Recorded[]): Facts {
  const before = known.get(recorded);
  if (before?.length === recorded.length) return before;
  const alive = new Set<string>();
  const targets: Facts['targets'][number][] = [];
  const answers: Facts['answers'][number][] = [];
  recorded.forEach(({ load, draft, entry }, place) => {
    if (/^(page|occurrence|rule|delivery|consent)$/.test(entry.kind)) alive.add(`${load} ${draft}`);
    if (entry.kind === 'targets') targets.push({ place, load, states: entry.states });
    if (entry.kind === 'answer') answers.push({ load, entry });
  });
  const facts = { length: recorded.length, alive, targets, answers };
  known.set(recorded, facts);
  return facts;
}
