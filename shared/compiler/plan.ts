/** Decides what a container holds: which rules, and which of each rule's parts the page needs. No text is made here. */
import { destinationNeeds, paramNeeds } from '../consent/needs';
import type { Catalog } from '../definition';
import type { Problem } from '../problem';
import { mayGo, translationOf } from '../ruleset/translation';
import type { Condition, Destination, Rule, RuleSet } from '../ruleset/types';

export interface PlannedRule {
  rule: Rule;
  /** Place in the rule set's `rules`. */
  place: number;
  /** Ids of the destinations it sends to. */
  destinations: string[];
}

export interface Plan {
  ruleSet: RuleSet;
  catalog: Catalog;
  rules: PlannedRule[];
  /** Those that some rule sends to, in the rule set's order. */
  destinations: Destination[];
  /** Events whose quality gate for advertising is met. */
  ready: ReadonlySet<string>;
  /** Whether some destination needs ids, page and consent on its events. */
  envelope: boolean;
  /** Whether anything asks what the visitor consented to. */
  consent: boolean;
  /** Clauses of each rule, numbered depth first: triggers, condition tree (its outermost `all` has no number), cap. */
  clauses: Record<string, string[]>;
}

/** Rules that are off, drafts, or can never fire are left out; so are those with an error, which only a preview compiles around. */
export function plan(
  ruleSet: RuleSet,
  catalog: Catalog,
  problems: readonly Problem[],
  readyEvents: readonly string[] = [],
): Plan {
  const ready = new Set(readyEvents);
  const broken = new Set<string>();
  for (const { severity, code, path } of problems) {
    const [, place] = /^\/rules\/(\d+)(?:\/|$)/.exec(path) || [];
    if (place !== undefined && (severity === 'error' || code === 'rule-never-fires')) broken.add(place);
  }
  const available = ruleSet.destinations.filter((destination) => destination.enabled !== false);
  const rules: PlannedRule[] = [];
  ruleSet.rules.forEach((rule, place) => {
    if (
      rule.enabled === false ||
      rule.rollout?.state === 'draft' ||
      rule.rollout?.percent === 0 ||
      broken.has(`${place}`)
    )
      return;
    const wanted = destinationsOf(rule, available, catalog);
    // A rule that waits for its gate stays: others may listen to it, and its event is the same on the day it goes.
    const destinations = wanted.filter((each) =>
      mayGo(each, catalog.destinations[each.type] ?? {}, rule.event, ready),
    );
    if (wanted.length) rules.push({ rule, place, destinations: destinations.map(({ id }) => id) });
  });
  // Of rules that the same moment sets off, the one that was started first goes first.
  rules.sort((one, other) => (other.rule.priority ?? 0) - (one.rule.priority ?? 0));
  const used = new Set(rules.flatMap((each) => each.destinations));
  const destinations = available.filter(({ id }) => used.has(id));
  const envelope = destinations.some(({ type }) => catalog.destinations[type]?.envelope !== false);
  return {
    ruleSet,
    catalog,
    rules,
    destinations,
    ready,
    envelope,
    consent:
      rules.length > 0 &&
      (envelope ||
        ruleSet.consent.storage !== undefined ||
        ruleSet.consent.tellGoogle === true ||
        destinations.some((each) => signals(each, catalog).length > 0) ||
        rules.some(({ rule }) => rule.consent?.length || paramNeeds(rule.event, ruleSet).length)),
    clauses: Object.fromEntries(
      rules.map(({ rule, place }) => [rule.id, clausesOf(rule, `/rules/${place}`)]),
    ),
  };
}

/** How far the container looks into frames; undefined where each is for itself. */
export function framesOf({ ruleSet }: Pick<Plan, 'ruleSet'>): 'same-origin' | 'site' | undefined {
  const { frames = 'own' } = ruleSet.site;
  return frames === 'own' ? undefined : frames;
}

/** Consent signals a destination waits for: its own, or what its type asks for. */
export function signals(destination: Destination, catalog: Catalog): readonly string[] {
  return destinationNeeds(destination, catalog);
}

/** Those that a rule sends to, without those that do not get its event. */
function destinationsOf(rule: Rule, available: readonly Destination[], catalog: Catalog): Destination[] {
  const named = rule.destinations ?? 'all';
  const chosen = named === 'all' ? available : available.filter(({ id }) => named.includes(id));
  return chosen.filter((each) => {
    const definition = catalog.destinations[each.type];
    // A shadow event is collected and never forwarded: only destinations on our own server take it.
    if (rule.rollout?.state === 'shadow' && !definition?.hosts.includes('{server}')) return false;
    return translationOf(each, definition ?? {}, rule.event, []) !== undefined;
  });
}

/** Pointers to a rule's clauses below `at`, in the order in which their outcomes come. */
export function clausesOf(rule: Rule, at: string): string[] {
  const pointers = rule.triggers.map((_, index) => `${at}/triggers/${index}`);
  const walk = (condition: Condition, path: string): void => {
    pointers.push(path);
    if ('all' in condition)
      for (const [index, each] of condition.all.entries()) walk(each, `${path}/all/${index}`);
    else if ('any' in condition)
      for (const [index, each] of condition.any.entries()) walk(each, `${path}/any/${index}`);
    else if ('not' in condition) walk(condition.not, `${path}/not`);
  };
  if (rule.conditions && 'all' in rule.conditions)
    for (const [index, each] of rule.conditions.all.entries()) walk(each, `${at}/conditions/all/${index}`);
  else if (rule.conditions) walk(rule.conditions, `${at}/conditions`);
  if (rule.frequency) pointers.push(`${at}/frequency`);
  return pointers;
}
