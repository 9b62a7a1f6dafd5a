/** Consent × rule × destination: what a container does, told from its plan. The proof people can read. */
import type { Plan } from '../compiler/plan';
import type { ConsentValue } from '../event';
import type { Destination, Rule } from '../ruleset/types';
import { answerTo, beforehand, pairNeeds, paramNeeds, pendingFor } from './needs';

/** `waits`: kept on the page until there is an answer. `anonymous`: sent without ids, query and parameters that need consent. */
export type ConsentOutcome = 'sends' | 'waits' | 'anonymous' | 'nothing';
export const consentValues = ['unknown', 'denied', 'granted'] as const satisfies readonly ConsentValue[];

/** One signal that a pair needs: what each answer to it does, everything else that is needed being granted. */
export interface ConsentCell {
  signal: string;
  outcomes: Record<ConsentValue, ConsentOutcome>;
}

export interface ConsentRow {
  /** Id; empty: events that the page reports itself. */
  rule: string;
  /** Name of the event; empty for those of the page. */
  event: string;
  destination: string;
  /** What it needs, each once. None: it always sends. */
  needs: string[];
  /** Before anyone has answered, as the rule set's defaults have it. */
  before: ConsentOutcome;
  /** What happens while one of several answers is missing and none is refused. */
  pending: ConsentOutcome;
  cells: ConsentCell[];
  /** Parameters that are left out, and not read, without consent of their own. */
  params: { name: string; signals: string[] }[];
}

export interface ConsentTable {
  rows: ConsentRow[];
  /** The signal that our own storage on the device needs; undefined: nothing is stored there beyond the page. */
  storage?: string;
}

/** Every way of an event in this plan. */
export function consentTable(plan: Plan): ConsentTable {
  const { ruleSet, catalog } = plan;
  const start = beforehand(ruleSet.consent, usedSignals(plan));
  const row = (rule: Rule | undefined, destination: Destination): ConsentRow => {
    const needs = pairNeeds(rule, destination, catalog);
    const pending = pendingOutcome(destination, plan);
    const given = (state: Record<string, string>) => outcomeOf(needs, pending, state);
    return {
      rule: rule?.id ?? '',
      event: rule?.event ?? '',
      destination: destination.id,
      needs,
      before: given(start),
      pending,
      cells: needs.map((signal) => ({
        signal,
        outcomes: Object.fromEntries(
          consentValues.map((value) => [
            value,
            given({ ...Object.fromEntries(needs.map((each) => [each, 'granted'])), [signal]: value }),
          ]),
        ) as ConsentCell['outcomes'],
      })),
      params: rule ? paramsOf(rule, plan) : [],
    };
  };
  const { storage } = ruleSet.consent;
  return {
    rows: [
      ...plan.rules.flatMap(({ rule, destinations }) =>
        plan.destinations.filter(({ id }) => destinations.includes(id)).map((one) => row(rule, one)),
      ),
      ...plan.destinations.map((one) => row(undefined, one)),
    ],
    ...(storage !== undefined && { storage }),
  };
}

/** What happens to an event that needs `needs`, in any state of consent. */
export function outcomeOf(
  needs: readonly string[],
  pending: ConsentOutcome,
  state: Readonly<Record<string, string | undefined>>,
): ConsentOutcome {
  const answer = answerTo(needs, state);
  return answer === 'granted' ? 'sends' : answer === 'denied' ? 'nothing' : pending;
}

function pendingOutcome(destination: Destination, { ruleSet, catalog }: Plan): ConsentOutcome {
  const outcomes = { queue: 'waits', drop: 'nothing', anonymise: 'anonymous' } as const;
  return outcomes[pendingFor(destination, ruleSet.consent, catalog)];
}

/** Parameters that this rule gives and that need consent of their own. */
function paramsOf(rule: Rule, { ruleSet }: Plan): ConsentRow['params'] {
  return paramNeeds(rule.event, ruleSet)
    .filter(([name]) => Object.hasOwn(rule.params ?? {}, name))
    .map(([name, signals]) => ({ name, signals }));
}

/** Every signal that something in this plan needs. */
export function usedSignals({ ruleSet, catalog, rules, destinations }: Plan): string[] {
  const { storage } = ruleSet.consent;
  return [
    ...new Set([
      ...destinations.flatMap((one) => pairNeeds(undefined, one, catalog)),
      ...rules.flatMap(({ rule }) => [
        ...(rule.consent ?? []),
        ...paramNeeds(rule.event, ruleSet).flatMap(([, signals]) => signals),
      ]),
      ...(storage === undefined ? [] : [storage]),
    ]),
  ];
}
