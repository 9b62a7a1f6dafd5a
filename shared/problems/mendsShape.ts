/** Ways out of problems of shape, mostly made by hand in the JSON: a field is missing, misspelt or of the wrong kind. */

import type { Catalog, FieldSchema, SettingsSchema } from '../definition';
import { pointer, segmentsOf, valueAt } from '../pointer';
import { own } from '../ruleset/own';
import { type Shape, schemaAt } from '../ruleset/schemaAt';
import type { RuleSet } from '../ruleset/types';
import { t } from '../texts/t';
import { type Mend, type Mender, parentOf, remove, replace, withKey } from './mend';
import { malformedId } from './mendsNames';
import { closest, quote } from './words';

interface Described {
  type?: string | readonly string[];
  title?: string;
  default?: unknown;
  enum?: readonly unknown[];
  minimum?: number;
  maximum?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, Described>>;
}

/** What should stand at a place: of the frame, or of the settings around it by their type. */
function fieldAt(ruleSet: RuleSet, path: string, catalog: Catalog): Described | undefined {
  const segments = segmentsOf(path);
  const last = segments.lastIndexOf('settings');
  if (last >= 0) {
    const kinds = { variables: catalog.variables, destinations: catalog.destinations };
    const definitions = kinds[segments[0] as keyof typeof kinds] ?? catalog.triggers;
    return within(settingsOf(ruleSet, segments.slice(0, last), definitions), segments.slice(last + 1));
  }
  // Settings of a format step stand beside its type.
  if (segments[0] === 'variables' && segments[2] === 'format' && segments.length > 3)
    return within(settingsOf(ruleSet, segments.slice(0, 4), catalog.formats), segments.slice(4));
  return schemaAt(path) as (Shape & Described) | undefined;
}

function settingsOf(
  ruleSet: RuleSet,
  holder: readonly string[],
  definitions: Readonly<Record<string, { settings: SettingsSchema }>>,
): FieldSchema | undefined {
  const found = valueAt(ruleSet, pointer(...holder)) as { type?: unknown } | null | undefined;
  return typeof found?.type === 'string' ? own(definitions, found.type)?.settings : undefined;
}

function within(field: FieldSchema | undefined, segments: readonly string[]): FieldSchema | undefined {
  let at = field;
  for (const segment of segments) at = at?.properties ? own(at.properties, segment) : at?.items;
  return at;
}

const missingField: Mender = ({ path, about: name }, ruleSet, catalog) => {
  const schema = fieldAt(ruleSet, path, catalog);
  const value = valueAt(ruleSet, path);
  if (!schema?.required || typeof value !== 'object' || value === null) return [];
  // One problem each, all at the holder's place.
  if (name === undefined || !schema.required.includes(name) || Object.hasOwn(value, name)) return [];
  const field = schema.properties?.[name];
  const usual = field?.default ?? emptyOf(field?.type, name);
  return usual === undefined
    ? []
    : [
        {
          label: t('Add it: {in}', { in: inWords(usual) }),
          change: (old) => withKey(old, path, name, usual),
        },
      ];
};

/** Empty lists and records are a beginning; an empty text is no better than none. */
function emptyOf(type: Described['type'], name: string): unknown {
  if (name === 'triggers') return undefined;
  return type === 'object' ? {} : type === 'array' ? [] : undefined;
}

function inWords(value: unknown): string {
  return typeof value === 'object'
    ? Array.isArray(value)
      ? t('an empty list')
      : t('nothing yet')
    : String(value);
}

const unknownField: Mender = ({ path }, ruleSet, catalog) => {
  const [holder, name] = parentOf(path);
  const known = Object.keys(fieldAt(ruleSet, holder, catalog)?.properties ?? {});
  const held = valueAt(ruleSet, holder);
  if (typeof held !== 'object' || held === null) return [];
  const near = closest(
    name,
    known.filter((one) => !Object.hasOwn(held, one)),
  );
  const renamed = (to: string) =>
    Object.fromEntries(Object.entries(held).map(([key, value]) => [key === name ? to : key, value]));
  return [
    ...(near === undefined ? [] : [replace(`Rename it to ${quote(near)}`, holder, renamed(near))]),
    remove(t('Remove it'), path),
  ];
};

const wrongType: Mender = ({ path }, ruleSet, catalog) => {
  const value = valueAt(ruleSet, path);
  const type = fieldAt(ruleSet, path, catalog)?.type;
  const turned = typeof type === 'string' ? turnInto(type, value) : undefined;
  return turned === undefined ? [] : [replace(`Make it ${JSON.stringify(turned)}`, path, turned)];
};

function turnInto(type: string, value: unknown): unknown {
  const text = typeof value === 'string' ? value.trim() : undefined;
  switch (type) {
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
    case 'number':
    case 'integer': {
      const number = text ? Number(text) : typeof value === 'number' ? value : Number.NaN;
      if (!Number.isFinite(number)) return undefined;
      return type === 'integer' ? Math.round(number) : number;
    }
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : undefined;
    case 'array':
      return typeof value === 'string' || typeof value === 'number' ? [value] : undefined;
    default:
      return undefined;
  }
}

const notAllowed: Mender = ({ path }, ruleSet, catalog) => {
  const field = fieldAt(ruleSet, path, catalog);
  const near = closest(String(valueAt(ruleSet, path)), (field?.enum ?? []).map(String));
  const meant = field?.enum?.find((one) => String(one) === near) ?? field?.default;
  return meant === undefined ? [] : [replace(`Use ${quote(String(meant))}`, path, meant)];
};

const outOfRange: Mender = ({ path }, ruleSet, catalog) => {
  const field = fieldAt(ruleSet, path, catalog);
  const value = valueAt(ruleSet, path);
  if (!field || typeof value !== 'number') return [];
  const limit =
    field.minimum !== undefined && value < field.minimum
      ? field.minimum
      : field.maximum !== undefined && value > field.maximum
        ? field.maximum
        : undefined;
  return limit === undefined ? [] : [replace(`Use ${limit}`, path, limit)];
};

const invalidOrigin: Mender = ({ path }, ruleSet) => {
  const text = String(valueAt(ruleSet, path) ?? '').trim();
  const mends: Mend[] = [];
  const address = /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^([a-z]+:)?\/+/i, '')}`;
  const origin = URL.canParse(address) ? new URL(address).origin : undefined;
  if (origin && /^https?:\/\/[^/\s]+$/.test(origin)) mends.push(replace(`Use ${origin}`, path, origin));
  return mends;
};

export const mendsOfShape: Readonly<Record<string, Mender>> = {
  'missing-field': missingField,
  'unknown-field': unknownField,
  'wrong-type': wrongType,
  'not-allowed': notAllowed,
  'out-of-range': outOfRange,
  'invalid-origin': invalidOrigin,
  malformed: malformedId,
};
