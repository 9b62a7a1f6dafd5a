/** What an occurrence carries, by the trigger that fires it. */
import type { Catalog, Provided } from '../definition';
import { own } from './own';
import type { Trigger } from './types';
import { isStep } from './walk';

/** Undefined for a trigger of unknown type, which may bring anything. A combination brings what its last triggers bring. */
export function providedBy(trigger: Trigger, catalog: Catalog): Provided[] | undefined {
  const definition = own(catalog.triggers, trigger.type);
  if (!definition) return undefined;
  const inner = (definition.passesOn ?? []).flatMap((name) => {
    const held = trigger.settings[name];
    return (Array.isArray(held) ? held.slice(-1) : [held]).filter(isStep);
  });
  return [
    ...definition.provides,
    ...Object.keys(definition.notices ?? {}),
    ...inner.flatMap((each) => providedBy(each, catalog) ?? []),
  ];
}
