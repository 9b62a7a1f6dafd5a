/** Some of what a recipe makes, under names the plan gives. */
import type { Catalog } from '../definition';
import { uses } from '../ruleset/references';
import { renameId } from '../ruleset/rename';
import type { Rule, RuleSet } from '../ruleset/types';

/** The recipe's name of an event → the plan's. Events that are not in it are not wanted. */
export type EventNames = Readonly<Record<string, string>>;

/** The rules that send these events, with what they need, and nothing that only the others needed. */
export function onlyEvents(fragment: RuleSet, names: EventNames, catalog: Catalog): RuleSet {
  const wanted = withListenedTo(fragment.rules, new Set(Object.keys(names)));
  const rules = fragment.rules.filter(({ event }) => wanted.has(event));
  const events = fragment.plan.events.filter(({ name }) => wanted.has(name));
  const stages = fragment.plan.stages.filter(({ id }) => events.some(({ stage }) => stage === id));
  let left: RuleSet = withoutUnused({ ...fragment, plan: { stages, events }, rules }, catalog);
  for (const [own, name] of Object.entries(names))
    if (own !== name) left = renameId(left, 'event', own, name, catalog);
  return left;
}

/** A rule can wait for what another one sends: that is wanted with it. */
function withListenedTo(rules: readonly Rule[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const heard = rules
    .filter(({ event }) => wanted.has(event))
    .flatMap(({ triggers }) =>
      rules.filter(({ event }) => JSON.stringify(triggers).includes(JSON.stringify(event))),
    )
    .map(({ event }) => event);
  const all = new Set([...wanted, ...heard]);
  return all.size === wanted.size ? wanted : withListenedTo(rules, all);
}

/** Variables can read variables, so it is looked again until nothing more falls away. */
function withoutUnused(ruleSet: RuleSet, catalog: Catalog): RuleSet {
  const used = uses(ruleSet, catalog);
  const isUsed = (kind: 'target' | 'variable') => (one: { id: string }) =>
    used.some((use) => use.kind === kind && use.id === one.id);
  const targets = (ruleSet.targets ?? []).filter(isUsed('target'));
  const variables = (ruleSet.variables ?? []).filter(isUsed('variable'));
  const left = { ...ruleSet, targets, variables };
  const isSettled =
    targets.length === (ruleSet.targets?.length ?? 0) &&
    variables.length === (ruleSet.variables?.length ?? 0);
  return isSettled ? left : withoutUnused(left, catalog);
}
