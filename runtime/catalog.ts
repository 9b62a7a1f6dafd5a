import type { BuiltinVariable, Catalog, TriggerDefinition } from '../shared/definition';
import { builtins } from './builtins';
import * as consentSources from './consent/sources';
import * as destinations from './destinations';
import * as formats from './formats';
import { operators } from './operators/operators.definition';
import * as triggers from './triggers';
import * as variables from './variables';

/** Everything a rule set can name, keyed by its stored type. Data only. */
export const catalog: Catalog = {
  triggers: byType(triggers),
  variables: byType(variables),
  destinations: byType(destinations),
  consentSources: byType(consentSources),
  operators,
  formats: byType(formats),
  builtins: { ...builtins, ...noticedBy(Object.values(triggers)) },
};

function byType<Definition extends { type: string }>(
  list: Record<string, Definition>,
): Record<string, Definition> {
  return Object.fromEntries(Object.values(list).map((definition) => [definition.type, definition]));
}

/** A built-in variable for everything that some trigger notices. */
function noticedBy(list: TriggerDefinition[]): Record<string, BuiltinVariable> {
  const found: Record<string, BuiltinVariable> = {};
  for (const { notices = {}, group = 'Signals' } of list)
    for (const [field, { title }] of Object.entries(notices))
      found[field] ??= { title, group, type: 'occurrence', settings: { field }, needs: field };
  return found;
}
