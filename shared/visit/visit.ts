/** A recorded visit: plain JSON that can be kept, shared, replayed and turned into tests. */
import type { RuleSet } from '../ruleset/types';
import type { TraceEntry } from '../trace';

/** One thing that happened, with where it belongs. */
export interface Recorded {
  /** Counts page loads from 1: occurrences are numbered anew on each. */
  load: number;
  /** Index of the draft in force in `drafts`; -1 before the first. */
  draft: number;
  entry: TraceEntry;
}

/** What a page was running: entries are explained by the draft that made them, not by today's document. */
export interface Draft {
  ruleSet: RuleSet;
  /** Clause n of rule r is the JSON Pointer `clauses[r][n]`. */
  clauses: Record<string, string[]>;
}

export interface Visit {
  format: 1;
  name?: string;
  /** Container id of the site. */
  site: string;
  /** How it came to be: watched in preview, or read from a file of a browser's own recorder. */
  source: 'preview' | 'recorder';
  /** Milliseconds since the epoch. */
  recordedAt: number;
  /** True once personal data was taken out. */
  masked: boolean;
  /** How many of the oldest entries were let go while it was recorded; absent where it is whole. */
  dropped?: number;
  drafts: Draft[];
  /** Oldest first. */
  recorded: Recorded[];
}
