import type { Catalog, Preset, Provided, TriggerDefinition } from '../../shared/definition';
import { providedBy as broughtBy } from '../../shared/ruleset/provides';
import type { Rule, Trigger } from '../../shared/ruleset/types';

/** A trigger of a type, with what must be stored, what its preset says and, where both types have one, the same target. */
export function newTrigger(definition: TriggerDefinition, before?: Trigger, preset?: Preset): Trigger {
  const settings: Record<string, unknown> = {};
  for (const name of definition.settings.required ?? []) {
    const fallback = definition.settings.properties[name]?.default;
    if (fallback !== undefined) settings[name] = fallback;
  }
  if (definition.settings.properties['target'] && before?.settings['target'] !== undefined) {
    settings['target'] = before.settings['target'];
  }
  return { type: definition.type, settings: { ...settings, ...structuredClone(preset?.settings) } };
}

/** What every trigger of a rule brings along. */
export function providedBy(rule: Rule, catalog: Catalog): ReadonlySet<Provided> {
  return new Set(rule.triggers.flatMap((trigger) => broughtBy(trigger, catalog) ?? []));
}

/** The first thing to fill in after a type was chosen: its first required field without a value. */
export function firstMissing(definition: TriggerDefinition, trigger: Trigger): string | undefined {
  return definition.settings.required?.find((name) => trigger.settings[name] === undefined);
}
