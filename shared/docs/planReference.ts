/** What the reference's pages say, and what to compile for each. */
import type { Catalog, DestinationDefinition, Example, FieldSchema, SettingsSchema } from '../definition';
import type { ReferenceKind, ReferencePage } from '../reference';
import type { RuleSet } from '../ruleset/types';
import { readSettings } from '../sentence';
import { exampleRule } from './exampleRule';
import { operatorPage } from './operatorPage';
import { optionsOf } from './options';
import { vendorFacts } from './vendorFacts';

/** A page without what compiling tells, and the rule set to compile. */
export interface PlannedPage {
  page: Omit<ReferencePage, 'code' | 'bytes'>;
  ruleSet: RuleSet;
}

/** In the catalog's order: triggers, variables, operators, formats, destinations. */
export function planReference(catalog: Catalog): PlannedPage[] {
  const kinds = [
    ['trigger', catalog.triggers],
    ['variable', catalog.variables],
    ['format', catalog.formats],
    ['destination', catalog.destinations],
  ] as const;
  const [triggers, variables, formats, destinations] = kinds.map(([kind, definitions]) =>
    Object.values(definitions as Readonly<Record<string, Defined>>).map((definition) =>
      definedPage(kind, definition, catalog),
    ),
  );
  const operators = Object.values(catalog.operators).map((operator) => operatorPage(operator, catalog));
  return [triggers, variables, operators, formats, destinations].flatMap((pages) => pages ?? []);
}

interface Defined {
  type: string;
  title: string;
  description: string;
  sentence: string;
  group?: string;
  settings: SettingsSchema;
  examples: readonly Example[];
  presets?: Catalog['triggers'][string]['presets'];
  notices?: Catalog['triggers'][string]['notices'];
}

const groups = { trigger: 'Triggers', variable: 'Variables', format: 'Formats', destination: 'Destinations' };

function definedPage(
  kind: Exclude<ReferenceKind, 'operator'>,
  definition: Defined,
  catalog: Catalog,
): PlannedPage {
  const read = (settings: Example['settings']) => readSettings(definition, settings, {}, catalog);
  const first = definition.examples[0]?.settings ?? {};
  return {
    page: {
      kind,
      type: definition.type,
      title: definition.title,
      group: definition.group ?? groups[kind],
      description: definition.description,
      sentence: read(first),
      options: optionsOf(definition.settings as FieldSchema),
      notices: Object.entries(definition.notices ?? {}).map(([name, { title, type }]) => ({
        name,
        title,
        type,
      })),
      presets: (definition.presets ?? []).map(({ title, description, settings }) => ({
        title,
        ...(description !== undefined && { description }),
        sentence: read(settings),
        settings,
      })),
      ...(kind === 'destination' && { facts: vendorFacts(definition as DestinationDefinition) }),
      examples: definition.examples.map(({ title, settings, outcome }) => ({
        title,
        sentence: read(settings),
        settings,
        ...(outcome !== undefined && { outcome }),
      })),
    },
    ruleSet: exampleRule(kind, definition.type, first, catalog),
  };
}
