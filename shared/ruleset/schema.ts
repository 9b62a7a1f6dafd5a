/**
 * The rule set's shape: JSON Schema fragments (2020-12 words that ajv's default dialect shares), from which the types in
 * types.ts derive and which `ruleSetSchema` folds, with the catalog's settings, into the one published schema.
 */
import type { Catalog } from '../definition';
import { byType, formatSteps, withOperators } from './schema/byType';
import { folder, labels, notes, silenced } from './schema/common';
import { planSchema } from './schema/plan';
import { conditionDefinition, ruleSchema, stepSchema, testSchema, triggerSchema } from './schema/rule';
import { consentSchema, destinationSchema, siteSchema, targetSchema, variableSchema } from './schema/things';

export { currentFormat, idPattern } from './schema/common';
export * from './schema/plan';
export * from './schema/rule';
export * from './schema/things';

const topLevel = {
  $schema: { type: 'string', description: 'Where editors find this schema.' },
  format: {
    type: 'integer',
    minimum: 1,
    description: 'Version of this shape. Milepost upgrades older ones.',
  },
  name: { type: 'string', description: 'Name of the site, for people.' },
  site: siteSchema,
  plan: planSchema,
  targets: { type: 'array', items: targetSchema, description: 'Named places on the site’s pages.' },
  variables: {
    type: 'array',
    items: variableSchema,
    description: 'What rules can read, beside the built-in variables.',
  },
  rules: { type: 'array', items: ruleSchema, description: 'What counts, and when.' },
  destinations: { type: 'array', items: destinationSchema, description: 'Who receives events.' },
  consent: consentSchema,
  tests: {
    type: 'array',
    items: testSchema,
    description: 'Visits on which rules should fire, or should not. They run before each publish.',
  },
  notes,
  labels,
  folder,
  silenced,
} as const;

/**
 * The published JSON Schema of a rule set. With a catalog, settings are checked and completed by type (`if` type `then`
 * settings), so that Monaco and any other editor knows them; without one only the frame is checked.
 */
export function ruleSetSchema(catalog?: Catalog): Record<string, unknown> {
  const properties: Record<string, unknown> = { ...topLevel };
  const definitions: Record<string, unknown> = { condition: conditionDefinition, step: stepSchema };
  if (catalog) {
    definitions['trigger'] = byType(triggerSchema, catalog.triggers);
    definitions['step'] = byType(stepSchema, catalog.triggers);
    definitions['condition'] = withOperators(catalog);
    properties['rules'] = {
      ...topLevel.rules,
      items: {
        ...ruleSchema,
        properties: {
          ...ruleSchema.properties,
          triggers: { ...ruleSchema.properties.triggers, items: { $ref: '#/$defs/trigger' } },
        },
      },
    };
    const format = { ...variableSchema.properties.format, items: formatSteps(catalog) };
    const variable = { ...variableSchema, properties: { ...variableSchema.properties, format } };
    properties['variables'] = { ...topLevel.variables, items: byType(variable, catalog.variables) };
    properties['consent'] = {
      ...consentSchema,
      properties: {
        ...consentSchema.properties,
        source: byType(consentSchema.properties.source, catalog.consentSources),
      },
    };
    properties['destinations'] = {
      ...topLevel.destinations,
      items: byType(destinationSchema, catalog.destinations),
    };
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Milepost rule set',
    description: 'What counts on a site, when, and where it is sent.',
    type: 'object',
    required: ['format', 'site', 'plan', 'rules', 'destinations', 'consent'],
    additionalProperties: false,
    properties,
    $defs: definitions,
  };
}
