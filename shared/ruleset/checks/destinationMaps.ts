/** What a destination calls things is said of things that there are, and of each under a name of its own. */
import { pointer } from '../../pointer';
import { mapSameName, mapUnknownEvent, mapUnknownParam } from '../../problems/destinations';
import { own } from '../own';
import { paramsOf, translationOf } from '../translation';
import type { Context } from './context';

export function checkDestinationMaps(context: Context): void {
  for (const { value: destination, path } of context.destinations) {
    const { map, allow } = destination;
    if (!map && !allow) continue;
    checkEvents(context, Object.keys(map?.events ?? {}), `${path}/map/events`);
    checkEvents(context, Object.keys(allow ?? {}), `${path}/allow`);
    const params = map?.params ?? {};
    const named = Object.keys(params).filter((event) => event !== '*');
    checkEvents(context, named, `${path}/map/params`);
    for (const [event, renamed] of Object.entries(params)) {
      if (event !== '*' && !context.declared.events.has(event)) continue;
      const known = paramsKnown(context, event);
      for (const param of Object.keys(renamed))
        if (!known.has(param))
          context.report(mapUnknownParam(`${path}/map/params${pointer(event, param)}`, param, known));
    }
    checkSameNames(context, destination, path);
  }
}

function checkEvents({ declared, report }: Context, events: readonly string[], path: string): void {
  for (const event of events)
    if (!declared.events.has(event))
      report(mapUnknownEvent(`${path}${pointer(event)}`, event, declared.events.keys()));
}

/** Parameters of an event, or of any: of the plan, and those that rules give though the plan has them not. */
function paramsKnown({ events, rules }: Context, event: string): Set<string> {
  const found = new Set<string>();
  const take = (name: string, params: object | undefined) => {
    if (event === '*' || name === event) for (const param of Object.keys(params ?? {})) found.add(param);
  };
  for (const { value } of events) take(value.name, value.params);
  for (const { value } of rules) take(value.event, value.params);
  return found;
}

function checkSameNames(
  { ruleSet, catalog, rules, report }: Context,
  destination: Context['destinations'][number]['value'],
  path: string,
): void {
  const definition = own(catalog.destinations, destination.type);
  const sound = { ...ruleSet, rules: rules.map(({ value }) => value) };
  for (const event of new Set(sound.rules.map((rule) => rule.event))) {
    const params = paramsOf(sound, event, destination.id);
    const found = translationOf(destination, definition ?? {}, event, params);
    const taken = new Map<string, string>();
    for (const param of params) {
      const name = found && (Object.hasOwn(found.params, param) ? found.params[param] : param);
      if (name === null || name === undefined) continue;
      const other = taken.get(name);
      if (other !== undefined) report(mapSameName(`${path}/map/params`, name, [other, param]));
      taken.set(name, param);
    }
  }
}
