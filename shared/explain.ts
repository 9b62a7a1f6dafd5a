/** A rule set in words: each rule as its sentence, by the stage of what it sends. */

import type { Catalog } from './definition';
import type { Problem } from './problem';
import { readDetails } from './readDetails';
import { readRule } from './readRule';
import { unsoundParts, withLists } from './ruleset/sound';
import type { Rule, RuleSet } from './ruleset/types';
import { t } from './texts/t';

export interface ExplainedRule {
  id: string;
  name: string;
  /** `live`, `live for 10% of visitors`, `shadow`, `draft` or `off`. */
  state: string;
  /** Undefined where the rule's shape is so wrong that it cannot be read; then its problems say why. */
  sentence?: string;
  /** What the sentence takes for granted, a sentence each: how its targets are found, its variables read, its event sent. */
  details?: string[];
  problems: Problem[];
}

export interface ExplainedStage {
  /** Undefined for events without a stage. */
  id?: string;
  name: string;
  rules: ExplainedRule[];
}

export interface Explanation {
  /** In the plan's order, those without a rule left out. */
  stages: ExplainedStage[];
  /** Those of no rule. */
  problems: Problem[];
}

/** `problems`: what `validate` found in the document. Never throws, whatever JSON the document is. */
export function explain(document: unknown, problems: readonly Problem[], catalog: Catalog): Explanation {
  if (typeof document !== 'object' || document === null || problems.some(isOfAll)) {
    return { stages: [], problems: [...problems] };
  }
  const unsound = unsoundParts(problems);
  const ruleSet = withLists(document as RuleSet);
  const sound = <T>(items: readonly T[] | undefined, at: string) =>
    (items ?? []).filter((_, index) => !unsound.has(`${at}/${index}`));
  const readable: RuleSet = {
    ...ruleSet,
    targets: sound(ruleSet.targets, '/targets'),
    variables: sound(ruleSet.variables, '/variables'),
    destinations: sound(ruleSet.destinations, '/destinations'),
  };
  const events = sound(ruleSet.plan.events, '/plan/events');
  const stageOf = new Map(events.map(({ name, stage }) => [name, stage]));
  const stages: ExplainedStage[] = sound(ruleSet.plan.stages, '/plan/stages').map(({ id, name }) => ({
    id,
    name,
    rules: [],
  }));
  const others: ExplainedStage = { name: t('No stage'), rules: [] };
  const byRule = problemsByRule(problems);
  ruleSet.rules.forEach((rule: Partial<Rule> | null, index) => {
    const broken = unsound.has(`/rules/${index}`);
    const stage = stageOf.get(String(rule?.event));
    (stages.find(({ id }) => id === stage) ?? others).rules.push({
      id: String(rule?.id ?? index + 1),
      name: String(rule?.name || rule?.id || t('Rule {number}', { number: index + 1 })),
      state: broken ? 'unreadable' : stateOf(rule as Rule),
      ...(!broken && {
        sentence: readRule(readable, rule as Rule, catalog),
        details: readDetails(readable, rule as Rule, catalog),
      }),
      problems: byRule.get(index) ?? [],
    });
  });
  return {
    stages: [...stages, others].filter(({ rules }) => rules.length > 0),
    problems: byRule.get(-1) ?? [],
  };
}

/** Nothing of the document has been looked at. */
function isOfAll({ code }: Problem): boolean {
  return ['not-a-rule-set', 'future-format', 'nested-too-deep'].includes(code);
}

/** By the rule's place; -1 for those of no rule. */
function problemsByRule(problems: readonly Problem[]): Map<number, Problem[]> {
  const found = new Map<number, Problem[]>();
  for (const problem of problems) {
    const place = Number(/^\/rules\/(\d+)(?:\/|$)/.exec(problem.path)?.[1] ?? -1);
    found.set(place, [...(found.get(place) ?? []), problem]);
  }
  return found;
}

/** `live`, `live for 10% of visitors`, `shadow`, `draft` or `off`. */
export function stateOf({ enabled, rollout }: Rule): string {
  if (enabled === false) return 'off';
  const { state = 'live', percent = 100 } = rollout ?? {};
  return percent < 100 && state !== 'draft'
    ? t('{state} for {percent}% of visitors', { state, percent })
    : state;
}
