/** Holds a plan against measuring practice. The messages are in problems/practice.ts. */
import type { Catalog } from '../definition';
import { pointer } from '../pointer';
import type { Problem } from '../problem';
import * as say from '../problems/practice';
import type { PlanEvent, RuleSet } from '../ruleset/types';
import { limitsOf } from './limits';
import { fitName, fitsNaming, namingOf } from './names';
import { nearName } from './nearNames';
import { busiestPage } from './onPage';
import { practiceOfValues } from './practiceOfValues';
import { isRunning, refusalsOf, sendersOf } from './senders';
import { titleOf } from './words';

/** An event of the plan, and where it stands. */
export interface PlacedEvent {
  event: PlanEvent;
  path: string;
  /** Its title, or its name. */
  title: string;
}

/** More names are compared by their letters only as far as this, because each is compared with each. */
const maxCompared = 300;

/**
 * Everything practice has to say of a plan, silenced or not: see `heard`. All are hints. Expects a rule set whose shape is right;
 * an empty plan gets none, because the screen says what to do first.
 */
export function practice(ruleSet: RuleSet, catalog: Catalog): Problem[] {
  if (ruleSet.plan.events.length === 0) return [];
  const events = ruleSet.plan.events.map((event, index) => ({
    event,
    path: pointer('plan', 'events', index),
    title: titleOf(event),
  }));
  return [
    ...ofWhole(ruleSet, events),
    ...ofStages(ruleSet, events),
    ...events.flatMap(ofEvent),
    ...practiceOfValues(events),
    ...unsent(ruleSet, events),
    ...names(ruleSet, events, catalog),
  ];
}

/** Few events, milestones first, a mix to start with, and a goal to lead to. */
function ofWhole({ plan, rules }: RuleSet, events: readonly PlacedEvent[]): Problem[] {
  const limits = limitsOf(plan);
  const micro = events.filter(({ event }) => event.role !== 'macro');
  const milestones = micro.filter(({ event }) => event.role === 'milestone').length;
  const signals = micro.filter(({ event }) => event.role === 'signal').length;
  const found: Problem[] = [];
  if (micro.length === events.length) found.push(say.planWithoutGoal('/plan'));
  if (events.length >= limits.everything) found.push(say.countsEverything('/plan', events.length));
  else if (micro.length > limits.total) found.push(say.tooManyEvents('/plan', micro.length, limits.total));
  if (milestones > limits.steps) found.push(say.tooManySteps('/plan', milestones, limits.steps));
  if (signals > milestones) found.push(say.moreSignalsThanMilestones('/plan', signals, milestones));
  const busiest = busiestPage(rules);
  if (busiest.events.length > limits.page) {
    found.push(say.pageTooFull('/plan', busiest.path, busiest.events.length, limits.page));
  }
  // One event is no mix yet; where a tier is not said, that is a hint of its own.
  if (micro.length > 1 && micro.every(({ event }) => event.tier)) {
    const tiers = new Set(micro.map(({ event }) => event.tier));
    if (!tiers.has(1)) found.push(say.noStarterMix('/plan', 'high'));
    else if (tiers.size === 1) found.push(say.noStarterMix('/plan', 'low'));
  }
  return found;
}

/** Every stage has events, and not too many. */
function ofStages({ plan }: RuleSet, events: readonly PlacedEvent[]): Problem[] {
  const { stage: most } = limitsOf(plan);
  return plan.stages.flatMap(({ id, name }, index) => {
    const path = pointer('plan', 'stages', index);
    const members = events.filter(({ event }) => event.stage === id);
    if (members.length === 0) return [say.stageWithoutEvents(path, name)];
    const micro = members.filter(({ event }) => event.role !== 'macro').length;
    return micro > most ? [say.stageTooFull(path, name, micro, most)] : [];
  });
}

/** Predictive, actionable, ranked, owned, and with a place in the taxonomy. */
function ofEvent({ event, path, title }: PlacedEvent): Problem[] {
  const found: Problem[] = [];
  if (!event.role) found.push(say.eventWithoutRole(`${path}/role`, title));
  if (!event.owner) found.push(say.eventWithoutOwner(`${path}/owner`, title));
  if (event.role === 'macro') return found;
  if (!event.tier) found.push(say.eventWithoutTier(`${path}/tier`, title));
  if (!event.hypothesis) found.push(say.eventWithoutHypothesis(`${path}/hypothesis`, title));
  if (!event.ifItMoves) found.push(say.eventWithoutAction(`${path}/ifItMoves`, title));
  return found;
}

/** What is planned is measured. */
function unsent({ rules }: RuleSet, events: readonly PlacedEvent[]): Problem[] {
  const senders = sendersOf(rules);
  return events.flatMap(({ event, path, title }) => {
    const ofRules = senders.get(event.name) ?? [];
    if (ofRules.some(isRunning) || (event.sentBy && event.sentBy !== 'rules')) return [];
    return [say.eventNobodySends(path, title, ofRules.length)];
  });
}

/** One convention, no two names for one thing, and none that a destination refuses. */
function names(ruleSet: RuleSet, events: readonly PlacedEvent[], catalog: Catalog): Problem[] {
  const { plan, rules } = ruleSet;
  const naming = namingOf(plan);
  const senders = sendersOf(rules);
  const stages = new Map(plan.stages.map(({ id, name }) => [id, name]));
  const found: Problem[] = [];
  const before: string[] = [];
  const params = new Set<string>();
  for (const { event, path } of events) {
    const at = `${path}/name`;
    if (!fitsNaming(event.name, naming)) {
      const better = fitName(event.name, naming, stages.get(event.stage ?? '') ?? '');
      found.push(say.nameAgainstNaming(at, event.name, naming, better));
    }
    const near = nearName(event.name, before);
    if (near !== undefined) found.push(say.namesAlike(at, 'event', event.name, near));
    if (before.length < maxCompared) before.push(event.name);
    const sent = senders.get(event.name) ?? [];
    for (const { destination, reserved, rule } of refusalsOf(event.name, ruleSet, catalog)) {
      // A rule that sends a reserved name has a problem of its own, which stops publishing.
      if (reserved && sent.length > 0) continue;
      found.push(say.nameRefused(at, event.name, destination, reserved ? undefined : rule));
    }
    for (const param of Object.keys(event.params ?? {})) {
      if (params.has(param)) continue;
      const alike = nearName(param, params);
      if (alike !== undefined) {
        found.push(say.namesAlike(`${path}/params${pointer(param)}`, 'parameter', param, alike));
      }
      if (params.size < maxCompared) params.add(param);
    }
  }
  return found;
}
