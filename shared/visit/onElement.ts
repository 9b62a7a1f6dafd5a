import { plan } from '../compiler/plan';
import type { RuleSet } from '../ruleset/types';
import type { RecordedElement, Values } from '../trace';
import type { Engine } from './engine';
import { evaluate } from './evaluate';
import { nearMiss, type Outcome } from './outcomes';

/** An element and what variables hold there now. */
export interface ElementMoment {
  /** Innermost first. */
  chain: readonly RecordedElement[];
  values: Values;
  url: string;
  /** Milliseconds since the epoch. */
  at: number;
}

export interface WouldRule {
  rule: string;
  /** Undefined: it cannot be known. */
  fired: boolean | undefined;
  /** The one clause that keeps it from firing; of those that more than one thing keeps, nothing is said. */
  but?: number;
  outcome: Outcome;
}

/** Which rules would fire, or nearly, if someone clicked this element: those that fire first. */
export function onElement(moment: ElementMoment, ruleSet: RuleSet, engine: Engine): WouldRule[] {
  const { chain, values, url, at } = moment;
  const outcomes = evaluate(
    {
      format: 1,
      site: '',
      source: 'preview',
      recordedAt: at,
      masked: false,
      // Its values have the names of this rule set; none of its rules has noticed anything yet.
      drafts: [{ ruleSet, clauses: {} }],
      recorded: [
        {
          load: 1,
          draft: 0,
          entry: {
            kind: 'gesture',
            at,
            gesture: 'click',
            element: { name: '', tag: chain[0]?.tag ?? '' },
            chain: [...chain],
            values,
            url,
          },
        },
      ],
    },
    ruleSet,
    engine,
  );
  const rules = new Map(plan(ruleSet, engine.catalog, []).rules.map(({ rule }) => [rule.id, rule]));
  return outcomes
    .flatMap((outcome): WouldRule[] => {
      const but = nearMiss(rules.get(outcome.rule)!, outcome);
      if (outcome.fired === false && but === undefined) return [];
      return [{ rule: outcome.rule, fired: outcome.fired, outcome, ...(but !== undefined && { but }) }];
    })
    .sort((one, other) => rank(one) - rank(other));
}

function rank({ fired }: WouldRule): number {
  return fired ? 0 : fired === undefined ? 1 : 2;
}
