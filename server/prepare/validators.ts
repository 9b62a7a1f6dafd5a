/** Compiles JSON Schemas to plain code, because the editor's page forbids `new Function`. */
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { Catalog, SettingsSchema } from '../../shared/definition';
import { eventBatchSchema, eventSchema } from '../../shared/event.schema';
import { ruleSchema, ruleSetSchema } from '../../shared/ruleset/schema';

type Kind = 'triggers' | 'variables' | 'destinations' | 'formats' | 'consentSources';
const kinds: readonly Kind[] = ['triggers', 'variables', 'destinations', 'formats', 'consentSources'];

/** An ES module that exports `validators`, without imports. */
export function validatorsModule(catalog: Catalog): string {
  const ajv = new Ajv({
    allErrors: true,
    // Forms and compiler own these: `format: 'target'`, `enumTitles`, `unit`, `showWhen`.
    strict: false,
    validateFormats: false,
    messages: false,
    // Lengths in UTF-16 units: the exact count would pull a helper into the output.
    unicode: false,
    logger: false,
    code: { source: true, esm: true },
  });
  const exported: Record<string, string> = {};
  const add = (name: string, schema: object): string => {
    ajv.addSchema(withoutWords(schema), name);
    exported[name] = name;
    return name;
  };
  const entries = [
    `ruleSet: ${add('ruleSet', frameSchema())}`,
    ...kinds.map((kind) => `${kind}: {${settingsEntries(kind, catalog[kind], add)}}`),
    `event: ${add('event', eventSchema)}`,
    `eventBatch: ${add('eventBatch', eventBatchSchema)}`,
  ];
  const compile = standaloneCode as unknown as (ajv: Ajv, names: Record<string, string>) => string;
  const code = compile(ajv, exported);
  if (/\brequire\(/.test(code)) {
    throw new Error(
      'A settings schema uses a JSON Schema word whose check needs a helper of ajv at run time (such as uniqueItems over objects). Use a plainer word.',
    );
  }
  return `${code.replaceAll('export const ', 'const ')}\nexport const validators = {\n  ${entries.join(',\n  ')},\n};\n`;
}

export const validatorsTypes = `import type { Validators } from '../shared/validators';
export declare const validators: Validators;
`;

/**
 * The published frame, but for conditions and `destinations`: `oneOf` answers with every alternative that did not fit, so
 * shared/ruleset/checks/ looks at those by hand.
 */
function frameSchema(): object {
  const frame = ruleSetSchema();
  const rules = {
    ...ruleSchema,
    properties: {
      ...ruleSchema.properties,
      conditions: {},
      destinations: { type: ['array', 'string'], items: { type: 'string' } },
    },
  };
  const properties = frame['properties'] as object;
  return { ...frame, properties: { ...properties, rules: { type: 'array', items: rules } }, $defs: {} };
}

/** Words for people would travel along in the compiled checks, twice their size. */
const words = new Set([
  'title',
  'description',
  'default',
  'examples',
  'enumTitles',
  'placeholder',
  'unit',
  'showWhen',
  'gets',
  'joined',
]);

function withoutWords(schema: object): object {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !words.has(key))
      .map(([key, value]) => [key, key === 'properties' ? mapValues(value, wordless) : wordless(value)]),
  );
}

function wordless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordless);
  return typeof value === 'object' && value !== null ? withoutWords(value) : value;
}

function mapValues(record: object, change: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function settingsEntries(
  kind: Kind,
  definitions: Readonly<Record<string, { type: string; settings: SettingsSchema }>>,
  add: (name: string, schema: object) => string,
): string {
  return Object.values(definitions)
    .map(({ type, settings }, index) => {
      const schema =
        kind === 'formats' ? formatStepSchema(settings) : { additionalProperties: false, ...settings };
      return `${JSON.stringify(type)}: ${add(`${kind}${index}`, schema)}`;
    })
    .join(', ');
}

/** A step of `format` holds its settings beside its type. */
function formatStepSchema(settings: SettingsSchema): object {
  return {
    additionalProperties: false,
    ...settings,
    properties: { type: { type: 'string' }, ...settings.properties },
  };
}
