/** What an event and its parameters are called at a destination: the compiler, the checks and the server ask this one place. */
import type { DestinationDefinition } from '../definition';
import { own } from './own';
import type { Destination, RuleSet } from './types';

/** The part of a definition that says names. */
export type Naming = Pick<
  DestinationDefinition,
  'standardNames' | 'standardEvents' | 'otherNames' | 'paramNames'
>;

export interface Translation {
  /** As the destination gets it; where it takes ids, that. */
  name: string;
  /** Whether that is one of the vendor's own names. */
  standard: boolean;
  /** Of the parameters only those with another name there; null: left out. */
  params: Record<string, string | null>;
}

/** Undefined where the destination does not get the event: the rule set says so, or says no name where one is needed. */
export function translationOf(
  { map }: Pick<Destination, 'map'>,
  naming: Naming,
  event: string,
  params: readonly string[],
): Translation | undefined {
  const name = nameAt(map?.events && own(map.events, event), naming, event);
  if (name === undefined) return undefined;
  const renamed: Record<string, string | null> = {};
  for (const param of params) {
    const to = paramAt(map, naming, event, param, params);
    if (to !== param) renamed[param] = to;
  }
  return { name, standard: isStandard(naming, name), params: renamed };
}

function nameAt(mapped: string | null | undefined, naming: Naming, event: string): string | undefined {
  if (mapped !== undefined) return mapped ?? undefined;
  return own(naming.standardNames ?? {}, event) ?? (naming.otherNames === 'mapped-only' ? undefined : event);
}

function isStandard({ standardNames = {}, standardEvents = [] }: Naming, name: string): boolean {
  return standardEvents.includes(name) || Object.values(standardNames).includes(name);
}

function paramAt(
  map: Destination['map'],
  { paramNames = {} }: Naming,
  event: string,
  param: string,
  params: readonly string[],
): string | null {
  for (const at of [event, '*']) {
    const said = own(own(map?.params ?? {}, at) ?? {}, param);
    if (said !== undefined) return said;
  }
  const usual = own(paramNames, param);
  if (usual === undefined) return param;
  // The vendor's own name is taken by a parameter that is called so, or by one that the table has before this one.
  const first = Object.keys(paramNames).find((one) => paramNames[one] === usual && params.includes(one));
  return params.includes(usual) || first !== param ? param : usual;
}

/** Whether an event may go to a destination: to an advertising one only once it is known to be measured well, or allowed. */
export function mayGo(
  destination: Pick<Destination, 'allow'>,
  { ads }: Pick<DestinationDefinition, 'ads'>,
  event: string,
  ready: ReadonlySet<string>,
): boolean {
  return !ads || ready.has(event) || !!own(destination.allow ?? {}, event)?.trim();
}

/** Parameters that an event can have at a destination: those its rules give, and the plan's where the page's own code sends it. */
export function paramsOf({ rules, plan }: RuleSet, event: string, destination: string): string[] {
  const found = new Set<string>();
  for (const { event: sent, params = {}, destinations = 'all' } of rules)
    if (sent === event && (destinations === 'all' || destinations.includes(destination)))
      for (const name of Object.keys(params)) found.add(name);
  const planned = plan.events.find(({ name }) => name === event);
  if (planned?.sentBy === 'page') for (const name of Object.keys(planned.params ?? {})) found.add(name);
  return [...found];
}
