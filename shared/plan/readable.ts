import type { Problem } from '../problem';
import { unsoundParts, withLists } from '../ruleset/sound';
import type { RuleSet } from '../ruleset/types';

/**
 * What of a document can be read as a plan: parts whose shape is wrong are left out, as `problems` (of `validate`) says. Undefined
 * where nothing was looked at, because it is no rule set or a newer one. Places of parts after one left out move up.
 */
export function readablePlan(document: unknown, problems: readonly Problem[]): RuleSet | undefined {
  const unread = ['not-json', 'not-a-rule-set', 'future-format', 'nested-too-deep'];
  if (typeof document !== 'object' || document === null) return undefined;
  if (problems.some(({ code }) => unread.includes(code))) return undefined;
  const unsound = unsoundParts(problems);
  const ruleSet = withLists(document as RuleSet);
  const sound = <T>(items: readonly T[] | undefined, at: string) =>
    (items ?? []).filter((_, index) => !unsound.has(`${at}/${index}`));
  const { site, name } = ruleSet;
  const origins: unknown = (site as { origins?: unknown } | undefined)?.origins;
  const { name: _, ...rest } = ruleSet;
  return {
    ...rest,
    ...(typeof name === 'string' && { name }),
    site: {
      ...site,
      origins: Array.isArray(origins) ? origins.filter((one) => typeof one === 'string') : [],
    },
    plan: {
      ...ruleSet.plan,
      stages: sound(ruleSet.plan.stages, '/plan/stages'),
      events: sound(ruleSet.plan.events, '/plan/events'),
    },
    targets: sound(ruleSet.targets, '/targets'),
    variables: sound(ruleSet.variables, '/variables'),
    rules: sound(ruleSet.rules, '/rules'),
    destinations: sound(ruleSet.destinations, '/destinations'),
  };
}
