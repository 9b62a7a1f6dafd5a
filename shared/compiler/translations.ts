/** The table of names that a destination gets with its container: only of the events it can get, and only where one is needed. */
import { own } from '../ruleset/own';
import { mayGo, paramsOf, type Translation, translationOf } from '../ruleset/translation';
import type { Destination } from '../ruleset/types';
import { literal } from './literal';
import type { Plan } from './plan';

/** `{ add_to_cart: ['AddToCart', 1, { price: 'value' }] }`, and `, 1` where other names go as they are. Undefined: none is needed. */
export function translationTable(destination: Destination, plan: Plan): string | undefined {
  const definition = own(plan.catalog.destinations, destination.type);
  const { ruleSet } = plan;
  if (!definition) return undefined;
  const open = (definition.otherNames ?? 'as-is') === 'as-is' && !definition.ads;
  const sent = new Set(
    plan.rules
      .filter(({ destinations }) => destinations.includes(destination.id))
      .map(({ rule }) => rule.event),
  );
  // What the page's own code pushes goes to every destination by no rule.
  for (const { name, sentBy } of ruleSet.plan.events) if (sentBy === 'page') sent.add(name);
  if (open)
    for (const [name, to] of Object.entries(destination.map?.events ?? {})) if (to === null) sent.add(name);
  const rows: [string, unknown][] = [];
  for (const event of sent) {
    const may = mayGo(destination, definition, event, plan.ready);
    const params = paramsOf(ruleSet, event, destination.id);
    const found = may ? translationOf(destination, definition, event, params) : undefined;
    if (!open && !found) continue;
    if (found && open && found.name === event && !found.standard && !Object.keys(found.params).length)
      continue;
    rows.push([event, found ? row(found) : 0]);
  }
  if (open && !rows.length) return undefined;
  return `${literal(Object.fromEntries(rows))}${open ? ', 1' : ''}`;
}

/** What is empty at the end is left out. */
function row({ name, standard, params }: Translation): unknown[] {
  const renamed = Object.entries(params).map(([from, to]) => [from, to ?? 0]);
  if (renamed.length) return [name, standard ? 1 : 0, Object.fromEntries(renamed)];
  return standard ? [name, 1] : [name];
}
