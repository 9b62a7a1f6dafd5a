import type { ParamDefinition, PlanEvent, RuleSet } from '../../shared/ruleset/types';
import { freeId } from '../rules/freeId';
import { soundsLikeNumber } from '../variables/variableChanges';

/** `Add to cart` is sent as `add_to_cart`; what is already a name stays. */
export function eventName(text: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(text) ? text : freeId(text, [], 'event', '_');
}

function withEvents(ruleSet: RuleSet, events: PlanEvent[]): RuleSet {
  return { ...ruleSet, plan: { ...ruleSet.plan, events } };
}

export function addEvent(ruleSet: RuleSet, name: string, title?: string, stage?: string): RuleSet {
  if (ruleSet.plan.events.some((event) => event.name === name)) return ruleSet;
  const event: PlanEvent = {
    name,
    ...(title ? { title } : {}),
    ...(stage ? { stage } : {}),
    role: 'milestone',
    tier: 2,
  };
  return withEvents(ruleSet, [...ruleSet.plan.events, event]);
}

/** Everything but its name; a new name is `renameId`, which takes its uses along. */
export function replaceEvent(ruleSet: RuleSet, name: string, event: PlanEvent): RuleSet {
  return withEvents(
    ruleSet,
    ruleSet.plan.events.map((one) => (one.name === name ? event : one)),
  );
}

export function removeEvent(ruleSet: RuleSet, name: string): RuleSet {
  return withEvents(
    ruleSet,
    ruleSet.plan.events.filter((event) => event.name !== name),
  );
}

/** Moves an event to a stage, before another event or last. */
export function moveEvent(
  ruleSet: RuleSet,
  name: string,
  stage: string | undefined,
  before?: string,
): RuleSet {
  const event = ruleSet.plan.events.find((one) => one.name === name);
  if (!event) return ruleSet;
  const { stage: _old, ...rest } = event;
  const moved: PlanEvent = stage ? { ...rest, stage } : rest;
  const others = ruleSet.plan.events.filter((one) => one.name !== name);
  const at = before ? others.findIndex((one) => one.name === before) : -1;
  const events = at < 0 ? [...others, moved] : [...others.slice(0, at), moved, ...others.slice(at)];
  return withEvents(ruleSet, events);
}

export function addParam(ruleSet: RuleSet, event: string, name: string): RuleSet {
  return setParam(ruleSet, event, name, { type: soundsLikeNumber(name) ? 'number' : 'string' });
}

export function setParam(
  ruleSet: RuleSet,
  event: string,
  name: string,
  definition: ParamDefinition | undefined,
): RuleSet {
  const found = ruleSet.plan.events.find((one) => one.name === event);
  if (!found) return ruleSet;
  const { [name]: _old, ...others } = found.params ?? {};
  const params = definition ? { ...found.params, [name]: definition } : others;
  return replaceEvent(ruleSet, event, { ...found, params });
}

/** A new stage at the end of the way. */
export function addStage(ruleSet: RuleSet, name: string): RuleSet {
  const { stages } = ruleSet.plan;
  const id = freeId(
    name,
    stages.map((stage) => stage.id),
    'stage',
  );
  return { ...ruleSet, plan: { ...ruleSet.plan, stages: [...stages, { id, name }] } };
}
