/** What rules make of a recorded visit, and how two rule sets differ in that. */
import type { ClauseOutcome } from '../trace';

/** One rule at one moment. Rules whose triggers noticed nothing there have none. */
export interface Outcome {
  /**
   * Place in `visit.recorded` of the entry that set it off: the gesture, push or page where one was recorded, otherwise the
   * occurrence. `momentsOf` says which entries belong to one moment.
   */
  index: number;
  rule: string;
  /** Undefined: it cannot be known from what was recorded. */
  fired: boolean | undefined;
  /** Clause n of the rule, numbered as the compiler's plan numbers them; absent: not reached. */
  clauses: (ClauseOutcome | undefined)[];
  /** Where it stopped although every condition held. */
  stoppedBy?: 'frequency' | 'rollout' | 'schedule';
  /** What it sent or would send. */
  event?: { name: string; params: Record<string, unknown>; unknown?: string[] };
}
