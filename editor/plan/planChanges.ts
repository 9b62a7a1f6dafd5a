import type { Catalog } from '../../shared/definition';
import { type Limits, usualLimits } from '../../shared/plan/limits';
import { renameId, renameParamThere } from '../../shared/ruleset/rename';
import type { Naming, ParamDefinition, PlanEvent, RuleSet } from '../../shared/ruleset/types';
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

/** Empty texts are left out of the document. */
export function withoutEmpty(event: PlanEvent): PlanEvent {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== '')) as PlanEvent;
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

/**
 * Gives a parameter another name where it stands, in every rule that sends the event, and where destinations name it. Unchanged
 * where the event has the new name already.
 */
export function renameParam(ruleSet: RuleSet, event: string, from: string, to: string): RuleSet {
  const params = ruleSet.plan.events.find(({ name }) => name === event)?.params;
  if (!params || !Object.hasOwn(params, from) || Object.hasOwn(params, to)) return ruleSet;
  const planned = withParams(ruleSet, event, renameKey(params, from, to));
  const rules = planned.rules.map((rule) =>
    rule.event === event && rule.params && Object.hasOwn(rule.params, from) && !Object.hasOwn(rule.params, to)
      ? { ...rule, params: renameKey(rule.params, from, to) }
      : rule,
  );
  return { ...planned, rules, destinations: renameParamThere(planned.destinations, event, from, to) };
}

/** To a place counted from 0, at the ends at most. */
export function moveParam(ruleSet: RuleSet, event: string, param: string, to: number): RuleSet {
  const params = Object.entries(ruleSet.plan.events.find(({ name }) => name === event)?.params ?? {});
  const from = params.findIndex(([name]) => name === param);
  const [moved] = params.splice(from, from < 0 ? 0 : 1);
  if (!moved) return ruleSet;
  params.splice(Math.max(0, Math.min(to, params.length)), 0, moved);
  return withParams(ruleSet, event, Object.fromEntries(params));
}

/** Of `flat` nothing is stored: it is what a plan says that says nothing. */
export function setNaming(ruleSet: RuleSet, naming: Naming): RuleSet {
  const { naming: _, ...plan } = ruleSet.plan;
  return { ...ruleSet, plan: naming === 'flat' ? plan : { naming, ...plan } };
}

/** Numbers that are the usual ones are not stored. */
export function setLimits(ruleSet: RuleSet, limits: Limits): RuleSet {
  const { limits: _, ...plan } = ruleSet.plan;
  const own = Object.entries(limits).filter(([key, value]) => usualLimits[key as keyof Limits] !== value);
  return { ...ruleSet, plan: own.length === 0 ? plan : { ...plan, limits: Object.fromEntries(own) } };
}

/** Several events at once, each with every use. */
export function renameEvents(
  ruleSet: RuleSet,
  names: readonly { from: string; to: string }[],
  catalog: Catalog,
): RuleSet {
  return names.reduce((renamed, { from, to }) => renameId(renamed, 'event', from, to, catalog), ruleSet);
}

function withParams(ruleSet: RuleSet, event: string, params: NonNullable<PlanEvent['params']>): RuleSet {
  const events = ruleSet.plan.events.map((one) => (one.name === event ? { ...one, params } : one));
  return withEvents(ruleSet, events);
}

function renameKey<T>(record: Record<string, T>, from: string, to: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key === from ? to : key, value]));
}
