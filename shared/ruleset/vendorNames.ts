/** Whether a vendor takes a name: the same answer where it is checked, where another is looked for, and while it is typed. */
import type { DestinationDefinition, DestinationLimits } from '../definition';
import type { Problem } from '../problem';
import { vendorEventName, vendorParamList, vendorParamName } from '../problems/destinations';

type OwnNames = Pick<DestinationDefinition, 'standardNames' | 'standardEvents'>;
type EventNames = OwnNames & Pick<DestinationDefinition, 'eventNames' | 'reservedEvents'>;

/** The vendor's own names for events, each once, in its order. */
export function vendorNames({ standardNames = {}, standardEvents = [] }: OwnNames): string[] {
  return [...new Set([...Object.values(standardNames), ...standardEvents])];
}

/** Undefined where it takes it. `title`: as people call the destination. */
export function eventNameProblem(
  definition: EventNames,
  name: string,
  title: string,
  path = '',
): Problem | undefined {
  const { eventNames, reservedEvents } = definition;
  if (vendorNames(definition).includes(name)) return undefined;
  if (reservedEvents?.includes(name)) return vendorEventName(path, name, title, undefined);
  return eventNames && !new RegExp(eventNames.pattern).test(name)
    ? vendorEventName(path, name, title, eventNames.rule)
    : undefined;
}

/** Undefined where it takes it. `param`: as the rule set calls it; `name`: as the vendor would get it. */
export function paramNameProblem(
  limits: DestinationLimits | undefined,
  param: string,
  name: string,
  destination: { id: string; title: string },
  path = '',
): Problem | undefined {
  if (!limits) return undefined;
  const { reservedParams, paramName, lists, itemsMax, source } = limits;
  if (lists?.includes(name)) return vendorParamList(path, param, name, destination, itemsMax, source);
  if (reservedParams?.includes(name))
    return vendorParamName(path, param, name, destination, undefined, source);
  return paramName && !new RegExp(paramName.pattern).test(name)
    ? vendorParamName(path, param, name, destination, paramName.rule, source)
    : undefined;
}
