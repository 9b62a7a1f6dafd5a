/** Settings in words. */
import type { FieldSchema } from '../definition';
import type { ReferenceOption } from '../reference';
import { own } from '../ruleset/own';
import { fieldWords } from '../sentence';

/** Of a definition's settings, or of the rows of a table. */
export function optionsOf({ properties = {}, required = [] }: FieldSchema): ReferenceOption[] {
  return Object.entries(properties).map(([name, field]) => {
    const { title = name, description, unit, examples } = field;
    const rows = field.properties ? field : field.items?.properties ? field.items : undefined;
    const limits = limitsOf(field);
    const onlyWhen = conditionOf(field, properties);
    const choices = choicesOf(field.enum ? field : (field.items ?? {}));
    const usual = defaultOf(field);
    return {
      name,
      title,
      ...(description !== undefined && { description }),
      type: typeWords(field),
      required: required.includes(name),
      ...(unit !== undefined && { unit }),
      ...(usual !== undefined && { default: usual }),
      ...(limits !== undefined && { limits }),
      ...(choices && { choices }),
      ...(onlyWhen !== undefined && { onlyWhen }),
      ...(examples && { examples: examples.map(exampleWords) }),
      ...(rows && { fields: optionsOf(rows) }),
    };
  });
}

const formats: Readonly<Record<NonNullable<FieldSchema['format']>, [one: string, many: string]>> = {
  target: ['target or CSS selector', 'targets or CSS selectors'],
  selector: ['CSS selector', 'CSS selectors'],
  regex: ['regular expression', 'regular expressions'],
  template: ['text that may hold {{variables}}', 'texts that may hold {{variables}}'],
  attribute: ['name of an attribute', 'names of attributes'],
  url: ['address', 'addresses'],
  name: ['name', 'names'],
  event: ['event of the plan', 'events of the plan'],
  trigger: ['trigger', 'triggers'],
  condition: ['conditions', 'conditions'],
  code: ['JavaScript', 'JavaScript'],
};

const types: Readonly<Record<string, [one: string, many: string]>> = {
  string: ['text', 'texts'],
  number: ['number', 'numbers'],
  integer: ['whole number', 'whole numbers'],
  boolean: ['yes or no', 'yes or no'],
  object: ['row', 'rows'],
};

function typeWords(field: FieldSchema, many = false): string {
  const { type, format, items } = field;
  if (type === 'array') return items?.properties ? 'table' : `list of ${typeWords(items ?? {}, true)}`;
  if (field.enum) return many ? 'choices' : 'choice';
  if (field.unit === 'ms') return many ? 'durations' : 'duration';
  if (format) return formats[format][many ? 1 : 0];
  const known = Array.isArray(type) ? type : [type];
  return known.map((one) => types[String(one)]?.[many ? 1 : 0] ?? 'any value').join(' or ');
}

function defaultOf(field: FieldSchema): string | undefined {
  if (field.default !== undefined) return fieldWords(field, field.default);
  return field.placeholder;
}

function limitsOf({ minimum, maximum, unit }: FieldSchema): string | undefined {
  const words = (limit: number) =>
    // A fraction of a second is not said in seconds.
    unit === 'ms' && limit >= 1000 ? `${limit} (${fieldWords({ unit }, limit)})` : String(limit);
  if (minimum !== undefined && maximum !== undefined) return `from ${words(minimum)} to ${words(maximum)}`;
  if (minimum !== undefined) return `at least ${words(minimum)}`;
  return maximum === undefined ? undefined : `at most ${words(maximum)}`;
}

function choicesOf(field: FieldSchema): ReferenceOption['choices'] {
  return field.enum?.map((value, index) => ({ value, words: field.enumTitles?.[index] ?? String(value) }));
}

function conditionOf(
  { showWhen }: FieldSchema,
  fields: Readonly<Record<string, FieldSchema>>,
): string | undefined {
  if (!showWhen) return undefined;
  return Object.entries(showWhen)
    .map(([name, values]) => {
      const field = own(fields, name);
      const words = values.map((value) => fieldWords(field ?? {}, value));
      return `“${field?.title ?? name}” is “${words.join('” or “')}”`;
    })
    .join(' and ');
}

function exampleWords(example: unknown): string {
  return typeof example === 'string' ? example : JSON.stringify(example);
}
