/** New names: the thing is called otherwise, and every place that names it follows. */
import type { Catalog } from '../definition';
import { replaceAt, valueAt } from '../pointer';
import { type UseKind, uses } from './references';
import { renameReference } from './template';
import type { RuleSet } from './types';

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
    const text = use.template ? renameReference(String(valueAt(renamed, use.path)), from, to) : to;
    renamed = replaceAt(renamed, use.path, text);
  }
  return renamed;
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
