/** What is remembered from moment to moment, for as long as a page would remember it. */
import { beforehand } from '../consent/needs';
import type { RuleSet } from '../ruleset/types';
import type { Moment } from './moments';

export type Span = 'page' | 'session' | 'visitor';

/** Whether the visitor's device could be written to then. */
export function mayStore({ consent }: Moment, ruleSet: RuleSet): boolean {
  const { storage } = ruleSet.consent;
  if (storage === undefined) return false;
  return (consent[storage] ?? beforehand(ruleSet.consent, [storage])[storage]) === 'granted';
}

/**
 * A place for one value. A recording is taken as the whole of a visit: what was counted on the device before it began is only
 * known where a draft told it.
 */
export class Memory<Kept> {
  #kept: Kept;
  #last: Moment | undefined;

  constructor(
    readonly span: Span,
    readonly ruleSet: RuleSet,
    readonly empty: () => Kept,
  ) {
    this.#kept = empty();
  }

  at(moment: Moment): Kept {
    const last = this.#last;
    if (last && this.#isOver(last, moment)) this.#kept = this.empty();
    this.#last = moment;
    return this.#kept;
  }

  keep(kept: Kept): void {
    this.#kept = kept;
  }

  #isOver(last: Moment, moment: Moment): boolean {
    if (this.span === 'page') return last.page !== moment.page;
    // In memory it ends with the page load.
    if (last.load !== moment.load && !mayStore(last, this.ruleSet)) return true;
    return this.span === 'session' && last.session !== moment.session;
  }
}
