/** What several rules have in common, so that the entry writes it once. */
import type { Condition, Rule } from '../ruleset/types';
import { topConditions } from './topConditions';

/** Shorter ones cost more under a name than where they stand. */
const minSelector = 16;

export class Shares {
  readonly #conditions = new Map<string, number>();
  readonly #targets = new Map<string, number>();

  /** Counts what the rules hold, those of a click table left out: its rows stand where no name reaches. */
  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      for (const condition of topConditions(rule)) count(this.#conditions, JSON.stringify(condition));
      for (const { settings } of rule.triggers)
        if (typeof settings['target'] === 'string') count(this.#targets, settings['target']);
    }
  }

  /** Whether a rule's outermost condition stands in several. */
  hasCondition(condition: Condition): boolean {
    return (this.#conditions.get(JSON.stringify(condition)) ?? 0) > 1;
  }

  /** Whether several rules wait for this target, a target's id or a selector, and it is long enough for a name. */
  hasTarget(given: string, selector: string): boolean {
    return selector.length >= minSelector && (this.#targets.get(given) ?? 0) > 1;
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
