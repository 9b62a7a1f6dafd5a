/** Changes of what one destination is told: names of events and parameters, and what advertising gets before its time. */
import type { Destination, DestinationMap } from '../../shared/ruleset/types';

type Names = Readonly<Record<string, string | null>>;

/** `name`: null: not sent there; undefined: the vendor's usual one again. */
export function withEventNamed(
  destination: Destination,
  event: string,
  name: string | null | undefined,
): Destination {
  const { events, ...rest } = destination.map ?? {};
  return withMap(destination, { ...rest, events: withName(events, event, name) });
}

/** `event`: `*` for all that say nothing of their own. */
export function withParamNamed(
  destination: Destination,
  event: string,
  param: string,
  name: string | null | undefined,
): Destination {
  const { params, ...rest } = destination.map ?? {};
  const { [event]: ofEvent, ...others } = params ?? {};
  const named = withName(ofEvent, param, name);
  return withMap(destination, { ...rest, params: named ? { ...others, [event]: named } : others });
}

/** `reason`: why it goes although its gate is not met; undefined: it waits again. */
export function withAllowed(
  destination: Destination,
  event: string,
  reason: string | undefined,
): Destination {
  const { allow, ...rest } = destination;
  const { [event]: _old, ...others } = allow ?? {};
  const next = reason === undefined ? others : { ...others, [event]: reason };
  return Object.keys(next).length > 0 ? { ...rest, allow: next } : rest;
}

function withName(
  names: Names | undefined,
  key: string,
  name: string | null | undefined,
): Record<string, string | null> | undefined {
  const { [key]: _old, ...others } = names ?? {};
  const next = name === undefined ? others : { ...names, [key]: name };
  return Object.keys(next).length > 0 ? next : undefined;
}

/** Nothing empty stays in the document. */
function withMap(
  { map: _old, ...destination }: Destination,
  { events, params }: { [part in keyof DestinationMap]: DestinationMap[part] | undefined },
): Destination {
  const map = {
    ...(events && Object.keys(events).length > 0 && { events }),
    ...(params && Object.keys(params).length > 0 && { params }),
  };
  return Object.keys(map).length > 0 ? { ...destination, map } : destination;
}
