import type { Catalog, Preset, TriggerDefinition, VariableDefinition } from '../../shared/definition';
import { told } from '../../shared/texts/t';

/** A type, or a preset of it: one entry of a picker. */
export interface Kind<D> {
  /** `click`, or `link-click#0` for its first preset. */
  id: string;
  definition: D;
  preset?: Preset;
}

interface Pickable {
  type: string;
  title: string;
  description: string;
  icon: string;
  group?: string;
  presets?: readonly Preset[];
}

/** Types with their presets behind them, group by group, in the order people meet them on a page. */
export function kindsOf<D extends Pickable>(
  definitions: Readonly<Record<string, D>>,
  order: readonly string[],
): Kind<D>[] {
  const all = Object.values(definitions);
  const groups = [...new Set([...order, ...all.map(groupOf)])];
  return groups.flatMap((group) =>
    all
      .filter((definition) => groupOf(definition) === group)
      .flatMap((definition) => [
        { id: definition.type, definition },
        ...(definition.presets ?? []).map((preset, index) => ({
          id: `${definition.type}#${index}`,
          definition,
          preset,
        })),
      ]),
  );
}

/** As a list of choices shows them; `settings` marks the preset that is chosen now. */
export function describeKind<D extends Pickable>({ id, definition, preset }: Kind<D>) {
  return {
    id,
    label: told(preset?.title ?? definition.title),
    hint: told(preset ? (preset.description ?? definition.title) : definition.description),
    icon: preset?.icon ?? definition.icon,
    group: groupOf(definition) || undefined,
    // What a preset is made of finds it, and looking for a preset's name finds its type.
    keywords: [
      definition.type,
      definition.title,
      groupOf(definition),
      ...(preset ? [] : (definition.presets ?? []).map((one) => one.title)),
    ].join(' '),
  };
}

function groupOf({ group }: Pickable): string {
  return group ?? '';
}

/** In the order people look for them. */
export const triggerGroups = [
  'Click',
  'Page',
  'Forms',
  'Reading',
  'Pointer',
  'Media',
  'Visit',
  'Signals',
  'Combinations',
];

/** What people send most stands first. */
const variableGroups = ['Page', 'Element', 'Data', 'Choice', 'Visit', 'Device'];

/** Triggers inside triggers may combine others once; deeper than that nobody can read a rule. */
const maxDepth = 1;

export function triggerKinds(catalog: Catalog, depth: number): Kind<TriggerDefinition>[] {
  return kindsOf(catalog.triggers, triggerGroups).filter(
    ({ definition }) => depth <= maxDepth || definition.group !== 'Combinations',
  );
}

export function variableKinds(catalog: Catalog): Kind<VariableDefinition>[] {
  return kindsOf(catalog.variables, variableGroups);
}
