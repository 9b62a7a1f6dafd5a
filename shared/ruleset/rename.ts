/** New names: the thing is called otherwise, and every place that names it follows. */
import type { Catalog } from '../definition';
import { pointer, renameKeyAt, replaceAt, valueAt } from '../pointer';
import { type UseKind, uses } from './references';
import { renameReference } from './template';
import type { Destination, RuleSet } from './types';

/**
 * A new rule set in which something has another id (an event: another name) and every use follows, also inside `{{...}}`.
 * The caller checks that the new id is free and well formed.
 */
export function renameId(
  ruleSet: RuleSet,
  kind: Exclude<UseKind, 'consent'>,
  from: string,
  to: string,
  catalog: Catalog,
): RuleSet {
  const before = uses(ruleSet, catalog).filter((use) => use.kind === kind && use.id === from);
  let renamed = renameDeclaration(ruleSet, kind, from, to);
  for (const use of before) {
    if (use.key) {
      renamed = renameKeyAt(renamed, use.path, to);
      continue;
    }
    const text = use.template ? renameReference(String(valueAt(renamed, use.path)), from, to) : to;
    renamed = replaceAt(renamed, use.path, text);
  }
  return renamed;
}

/**
 * Destinations that name a parameter of this event under its new name. What they say of it for all events stands for the others
 * still, and is said for this one on its own.
 */
export function renameParamThere(
  destinations: readonly Destination[],
  event: string,
  from: string,
  to: string,
): Destination[] {
  return destinations.map((destination) => {
    const { map } = destination;
    const own = map?.params?.[event];
    const forAll = map?.params?.['*'];
    if (own && Object.hasOwn(own, from))
      return renameKeyAt(destination, pointer('map', 'params', event, from), to);
    if (!forAll || !Object.hasOwn(forAll, from)) return destination;
    const said = { ...own, [to]: forAll[from] ?? null };
    return { ...destination, map: { ...map, params: { ...map?.params, [event]: said } } };
  });
}

function renameDeclaration(
  ruleSet: RuleSet,
  kind: Exclude<UseKind, 'consent'>,
  from: string,
  to: string,
): RuleSet {
  const rename = <T extends { id: string }>(list: T[]) =>
    list.map((item) => (item.id === from ? { ...item, id: to } : item));
  const { plan } = ruleSet;
  switch (kind) {
    case 'target':
      return ruleSet.targets ? { ...ruleSet, targets: rename(ruleSet.targets) } : ruleSet;
    case 'variable':
      return ruleSet.variables ? { ...ruleSet, variables: rename(ruleSet.variables) } : ruleSet;
    case 'destination':
      return { ...ruleSet, destinations: rename(ruleSet.destinations) };
    case 'stage':
      return { ...ruleSet, plan: { ...plan, stages: rename(plan.stages) } };
    case 'event': {
      const events = plan.events.map((event) => (event.name === from ? { ...event, name: to } : event));
      return { ...ruleSet, plan: { ...plan, events } };
    }
  }
}
