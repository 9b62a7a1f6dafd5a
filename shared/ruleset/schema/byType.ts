/** What the catalog adds to the frame: settings by type, operators, and what a field holds. */
import type { Catalog, FieldSchema, SettingsSchema } from '../../definition';
import { conditionDefinition } from './rule';

export function byType(
  frame: { properties: object },
  definitions: Readonly<
    Record<string, { type: string; title: string; description: string; settings: SettingsSchema }>
  >,
): object {
  const all = Object.values(definitions);
  return {
    ...frame,
    properties: {
      ...frame.properties,
      type: typeField(all),
    },
    allOf: all.map((definition) => ({
      if: { properties: { type: { const: definition.type } } },
      // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword, not a promise
      then: {
        properties: { settings: { description: definition.description, ...withHeld(definition.settings) } },
      },
    })),
  };
}

const held: Readonly<Record<string, string>> = { trigger: '#/$defs/step', condition: '#/$defs/condition' };

/** Fields that hold triggers and conditions refer to their definitions; `allOf`, because draft-07 ignores what stands beside `$ref`. */
function withHeld<Field extends FieldSchema | SettingsSchema>(field: Field): object {
  const { format, items, properties } = field as FieldSchema;
  const definition = format && held[format];
  return {
    ...field,
    ...(definition && { allOf: [{ $ref: definition }] }),
    ...(items && { items: withHeld(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [name, withHeld(each)]),
      ),
    }),
  };
}

/** A step of a variable's `format` holds its settings beside its type. */
export function formatSteps(catalog: Catalog): object {
  const all = Object.values(catalog.formats);
  return {
    type: 'object',
    required: ['type'],
    properties: { type: typeField(all) },
    allOf: all.map((definition) => ({
      if: { properties: { type: { const: definition.type } } },
      // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword, not a promise
      then: { description: definition.description, properties: definition.settings.properties },
    })),
  };
}

/** `enumDescriptions` is what Monaco and VS Code show beside each choice. */
function typeField(all: readonly { type: string; title: string; description: string }[]): object {
  return {
    type: 'string',
    enum: all.map((definition) => definition.type),
    enumDescriptions: all.map((definition) => definition.description),
    description: all.map((definition) => `${definition.type}: ${definition.title}`).join('; '),
  };
}

export function withOperators(catalog: Catalog): object {
  const [all, any, not, comparison] = conditionDefinition.oneOf;
  const operator = {
    ...comparison.properties.operator,
    enum: Object.keys(catalog.operators),
    enumDescriptions: Object.values(catalog.operators).map((one) => one.title),
  };
  return { oneOf: [all, any, not, { ...comparison, properties: { ...comparison.properties, operator } }] };
}
