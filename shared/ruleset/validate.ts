/** Everything that is wrong, risky or idle in a rule set. */
import { validators } from '../../build/validators.js';
import type { Catalog } from '../definition';
import type { Problem, Severity } from '../problem';
import { type Heard, heard } from '../problems/silence';
import { futureFormat } from '../problems/structure';
import type { Validators } from '../validators';
import { checkCaps } from './checks/caps';
import { checkChains } from './checks/chains';
import { checkCircles } from './checks/circles';
import { checkClicks } from './checks/clicks';
import { checkCustomCode } from './checks/code';
import { checkConsent } from './checks/consent';
import { type Context, isIdle, type SemanticCheck, soundParts } from './checks/context';
import { checkDestinationLimits } from './checks/destinationLimits';
import { checkDestinationMaps } from './checks/destinationMaps';
import { checkDuplicates, checkReferences, checkUnused } from './checks/names';
import { checkNeverFires } from './checks/neverFires';
import { checkOverlaps } from './checks/overlaps';
import { checkParams, checkReservedNames } from './checks/params';
import { checkPatterns } from './checks/patterns';
import { checkSchedules } from './checks/schedules';
import { checkShape } from './checks/shape';
import { checkSite } from './checks/site';
import { checkTests } from './checks/tests';
import { checkTypes } from './checks/types';
import { type Use, usesOfDestination, usesOfPlanEvent, usesOfRule, usesOfVariable } from './references';
import { currentFormat } from './schema';
import { unsoundParts, withLists } from './sound';
import type { RuleSet } from './types';

const semanticChecks: readonly SemanticCheck[] = [
  checkDuplicates,
  checkTypes,
  checkReferences,
  checkCircles,
  checkPatterns,
  checkParams,
  checkReservedNames,
  checkDestinationMaps,
  checkDestinationLimits,
  checkCustomCode,
  checkConsent,
  checkSite,
  checkSchedules,
  checkCaps,
  checkNeverFires,
  checkChains,
  checkClicks,
  checkOverlaps,
  checkUnused,
  checkTests,
];

/** Everything to tell of a rule set: what is silenced is left out. See `audit`. */
export function validate(
  ruleSet: unknown,
  catalog: Catalog,
  checks: Validators = validators,
  ready: readonly string[] = [],
): Problem[] {
  return audit(ruleSet, catalog, checks, ready).shown;
}

/**
 * What to tell, and what someone silenced with a reason.
 * Never throws, whatever JSON it is handed. Errors come first, then warnings, then hints, each in the order of the checks.
 * Parts whose shape is wrong are left out of the later checks; their neighbours are still checked. `ready`: events whose quality
 * gate for advertising is met; where nobody asked, none.
 */
export function audit(
  ruleSet: unknown,
  catalog: Catalog,
  checks: Validators = validators,
  ready: readonly string[] = [],
): Heard {
  const format = (ruleSet as { format?: unknown } | null | undefined)?.format;
  if (typeof format === 'number' && format > currentFormat)
    return told([futureFormat(format, currentFormat)]);
  const problems = checkShape(ruleSet, catalog, checks);
  if (typeof ruleSet !== 'object' || ruleSet === null || Array.isArray(ruleSet)) return told(problems);
  if (problems.some((problem) => problem.code === 'nested-too-deep')) return told(problems);

  const context = contextOf(ruleSet as RuleSet, catalog, problems, ready);
  for (const check of semanticChecks) check(context);
  return heard(context.ruleSet, bySeverity(problems.map((problem) => forIdleRules(problem, context))));
}

const told = (shown: Problem[]): Heard => ({ shown, silenced: [] });

function contextOf(
  document: RuleSet,
  catalog: Catalog,
  problems: Problem[],
  ready: readonly string[],
): Context {
  const unsound = unsoundParts(problems);
  const ruleSet = withLists(document);
  const { plan } = ruleSet;
  const events = soundParts(plan.events, ['plan', 'events'], unsound);
  const variables = soundParts(ruleSet.variables ?? [], ['variables'], unsound);
  const targets = soundParts(ruleSet.targets ?? [], ['targets'], unsound);
  const context: Context = {
    catalog,
    ruleSet,
    stages: soundParts(plan.stages, ['plan', 'stages'], unsound),
    events,
    targets,
    variables,
    rules: soundParts(ruleSet.rules, ['rules'], unsound),
    destinations: soundParts(ruleSet.destinations, ['destinations'], unsound),
    tests: soundParts(ruleSet.tests ?? [], ['tests'], unsound),
    declared: {
      stages: declared(plan.stages, 'id', '/plan/stages'),
      events: declared(plan.events, 'name', '/plan/events'),
      targets: declared(ruleSet.targets ?? [], 'id', '/targets'),
      variables: declared(ruleSet.variables ?? [], 'id', '/variables'),
      destinations: declared(ruleSet.destinations, 'id', '/destinations'),
      rules: declared(ruleSet.rules, 'id', '/rules'),
    },
    eventsByName: new Map(events.map(({ value }) => [value.name, value])),
    variablesById: new Map(variables.map(({ value }) => [value.id, value])),
    targetsById: new Map(targets.map(({ value }) => [value.id, value])),
    never: new Set(),
    uses: [],
    ready: new Set(ready),
    complete: problems.length === 0,
    report: (problem) => problems.push(problem),
  };
  context.uses = usesOfSoundParts(context);
  return context;
}

function usesOfSoundParts(context: Context): Use[] {
  const { ruleSet, catalog } = context;
  const found: Use[] = [];
  const add = (use: Use) => found.push(use);
  const targets = new Set(context.declared.targets.keys());
  for (const { index } of context.events) usesOfPlanEvent(ruleSet, index, add);
  for (const { index } of context.variables) usesOfVariable(ruleSet, index, catalog, targets, add);
  for (const { index } of context.rules) usesOfRule(ruleSet, index, catalog, targets, add);
  for (const { index } of context.destinations) usesOfDestination(ruleSet, index, catalog, targets, add);
  const { storage } = ruleSet.consent;
  if (storage !== undefined) {
    found.push({
      kind: 'consent',
      id: storage,
      path: '/consent/storage',
      template: false,
      owner: '/consent',
    });
  }
  return found;
}

function declared(items: readonly unknown[], key: 'id' | 'name', path: string): Map<string, string> {
  const places = new Map<string, string>();
  items.forEach((item, index) => {
    const id = (item as Record<string, unknown> | null | undefined)?.[key];
    if (typeof id === 'string' && !places.has(id)) places.set(id, `${path}/${index}`);
  });
  return places;
}

/** A rule that is a draft or switched off breaks nothing yet: what it lacks is advice. Its frame must still be right. */
function forIdleRules(problem: Problem, { ruleSet }: Context): Problem {
  const [part, index] = /^\/rules\/(\d+)/.exec(problem.path) ?? [];
  if (index === undefined || problem.severity === 'hint') return problem;
  const idle = isIdle(ruleSet.rules[Number(index)]);
  const spoilsFrame =
    frameCodes.has(problem.code) &&
    !problem.path.includes('/settings') &&
    (problem.code !== 'missing-field' || problem.path === part);
  return idle && !spoilsFrame ? { ...problem, severity: 'hint' } : problem;
}

const frameCodes = new Set([
  'duplicate-id',
  'malformed',
  'missing-field',
  'not-allowed',
  'unknown-field',
  'wrong-condition',
  'wrong-type',
]);

function bySeverity(problems: Problem[]): Problem[] {
  const order: readonly Severity[] = ['error', 'warning', 'hint'];
  return order.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
}
