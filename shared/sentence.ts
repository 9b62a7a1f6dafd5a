/** How definitions read with their settings: parts for the editor, one plain clause for everything else. */
import type { Catalog, FieldSchema, SettingsSchema } from './definition';
import { type Names, readCondition, templateWords } from './readCondition';
import { own } from './ruleset/own';
import type { Trigger } from './ruleset/types';
import { isCondition, isStep } from './ruleset/walk';
import { counted } from './texts/counted';
import { t, told } from './texts/t';

export type SentencePart =
  | { kind: 'text'; text: string }
  | {
      kind: 'field';
      /** Key of the setting. */
      field: string;
      schema: FieldSchema;
      /** The stored value, or the default, or undefined when there is neither. */
      value: unknown;
      /** True inside a square-bracket part, which is shown because it says more than the default. */
      optional: boolean;
    };

interface Sayable {
  sentence: string;
  settings: SettingsSchema;
}
type Stored = Readonly<Record<string, unknown>>;

/** `someone clicks {target}[ with the {button} button]` and its settings, as parts. Unknown fields read as their name. */
export function sentenceParts(definition: Sayable, settings: Stored): SentencePart[] {
  const parts: SentencePart[] = [];
  for (const { optional, tokens } of piecesOf(told(definition.sentence))) {
    if (optional && !tokens.some(({ field }) => field && saysMore(definition, settings, field))) continue;
    for (const { text, field } of tokens) {
      const schema = field === undefined ? undefined : own(definition.settings.properties, field);
      if (field === undefined || !schema) addText(parts, field ?? text);
      else parts.push({ kind: 'field', field, schema, value: settings[field] ?? schema.default, optional });
    }
  }
  return parts;
}

interface Piece {
  /** In square brackets: left out where it says no more than the defaults. */
  optional: boolean;
  tokens: { text: string; field?: string }[];
}

// Some fifty templates, each read for every rule that is shown or searched.
const pieces = new Map<string, Piece[]>();

function piecesOf(sentence: string): Piece[] {
  let found = pieces.get(sentence);
  if (!found) {
    found = [...sentence.matchAll(/\[[^\]]*\]|[^[]+/g)].map(([piece]) => {
      const optional = piece.startsWith('[');
      const template = optional ? piece.slice(1, -1) : piece;
      const tokens = [...template.matchAll(/\{\w+\}|[^{]+|\{/g)].map(([text]) => {
        const field = /^\{(\w+)\}$/.exec(text)?.[1];
        return field === undefined ? { text } : { text, field };
      });
      return { optional, tokens };
    });
    pieces.set(sentence, found);
  }
  return found;
}

/** Settings that can be set now and are not in the sentence: behind "more…". */
export function hiddenFields(definition: Sayable, settings: Stored): string[] {
  const shown = new Set(
    sentenceParts(definition, settings).flatMap((part) => (part.kind === 'field' ? [part.field] : [])),
  );
  return Object.keys(definition.settings.properties).filter(
    (field) => !shown.has(field) && isApplicable(definition.settings, settings, field),
  );
}

/** Whether a field's `showWhen` holds for these settings. */
export function isApplicable(schema: SettingsSchema, settings: Stored, field: string): boolean {
  const conditions = own(schema.properties, field)?.showWhen ?? {};
  return Object.entries(conditions).every(([other, values]) => {
    const value: unknown = settings[other] ?? own(schema.properties, other)?.default;
    // Of a list, one item is enough.
    const held: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.some((allowed) => held.includes(allowed));
  });
}

/**
 * A setting in words: `right`, `3 seconds`, a target by its name, a list as `25, 50 and 75 %`. With a catalog, triggers and
 * conditions inside it are read too, and variables go by their names.
 */
export function fieldWords(schema: FieldSchema, value: unknown, names?: Names, catalog?: Catalog): string {
  if (Array.isArray(value)) {
    const words = value.map((item) => itemWords(schema.items ?? {}, item, names, catalog));
    if (words.length === 0) return told(schema.placeholder) ?? t('nothing');
    if (schema.items?.properties && words.length > maxRows && !names?.wholly)
      return t('{count, plural, one {# row} other {# rows}}', { count: words.length });
    return withUnit(join(withoutRepeats(words, schema.items), schema.joined ?? 'and'), schema);
  }
  if (value === undefined || value === null || value === '') return told(schema.placeholder) ?? '…';
  const choices: readonly unknown[] = schema.enum ?? [];
  const title = told(schema.enumTitles?.[choices.indexOf(value)]);
  if (title !== undefined) return title;
  if (typeof value === 'boolean') return value ? t('on') : t('off');
  if (typeof value === 'object') return objectWords(schema, value, names, catalog);
  if (schema.format === 'code') return codeWords(String(value));
  if (schema.format === 'target') {
    return targetWords(String(value), names);
  }
  if (schema.format === 'template' && catalog && typeof value === 'string') {
    return templateWords(value, names ?? {}, catalog);
  }
  return withUnit(String(value), schema);
}

/** A definition with its settings as one plain clause: `someone clicks Button "Add to cart"`. */
export function readSettings(
  definition: Sayable,
  settings: Stored,
  names?: Names,
  catalog?: Catalog,
): string {
  const said = sentenceParts(definition, settings)
    .map((part) => (part.kind === 'text' ? part.text : fieldWords(part.schema, part.value, names, catalog)))
    .join('');
  const unsaid = unsaidSettings(definition, settings).map(
    ([schema, name, value]) => `${told(schema.title) ?? name}: ${fieldWords(schema, value, names, catalog)}`,
  );
  return unsaid.length > 0 ? `${said} (${unsaid.join('; ')})` : said;
}

/** What is stored, says more than its default, and has no place in the sentence. */
function unsaidSettings(definition: Sayable, settings: Stored): [FieldSchema, string, unknown][] {
  const said = new Set(
    sentenceParts(definition, settings).flatMap((part) => (part.kind === 'field' ? [part.field] : [])),
  );
  return Object.entries(definition.settings.properties).flatMap(([name, schema]) => {
    const value = settings[name];
    const isSaid = said.has(name) || value === undefined;
    return isSaid || JSON.stringify(value) === JSON.stringify(schema.default) ? [] : [[schema, name, value]];
  });
}

/** A target by its name; one of several that are called the same, with its id. A selector as it stands. */
export function targetWords(id: string, names: Names | undefined): string {
  if (!names?.targets) return id;
  let words = wordsOfTargets.get(names.targets);
  if (!words) {
    words = new Map();
    const sharing = new Map<string, number>();
    for (const { id: own, name } of names.targets)
      sharing.set(name || own, (sharing.get(name || own) ?? 0) + 1);
    for (const { id: own, name } of names.targets)
      if (name && !words.has(own)) words.set(own, sharing.get(name) === 1 ? name : `${name} (${own})`);
    wordsOfTargets.set(names.targets, words);
  }
  return words.get(id) ?? id;
}

// A list of targets is never changed in place.
const wordsOfTargets = new WeakMap<object, Map<string, string>>();

/** In a list, a text that could be read as two of them stands in quotes. */
function itemWords(schema: FieldSchema, item: unknown, names?: Names, catalog?: Catalog): string {
  const isText = typeof item === 'string' && schema.enum === undefined && schema.format === undefined;
  return isText && /,|"| (and|or|then) |^$/.test(item)
    ? JSON.stringify(item)
    : fieldWords(schema, item, names, catalog);
}

/** A trigger, and inside a combination what must hold: `someone views a page where page path starts with /thanks`. */
export function readTrigger(trigger: Trigger, names: Names, catalog: Catalog): string {
  const definition = own(catalog.triggers, trigger.type);
  const says = definition ? readSettings(definition, trigger.settings, names, catalog) : trigger.type;
  const conditions: unknown = 'conditions' in trigger ? trigger.conditions : undefined;
  const where = isCondition(conditions) ? readCondition(conditions, names, catalog) : t('always');
  return where === t('always') ? says : t('{says} where {where}', { says, where });
}

/** `a`, `a and b`, `a, b and c`; `a, then b, then c`. */
export function join(words: readonly string[], last: 'and' | 'or' | 'then'): string {
  if (words.length < 2) return words.join('');
  if (last === 'then') return words.join(t(', then '));
  const said = { words: words.slice(0, -1).join(', '), last: words[words.length - 1] };
  return last === 'and' ? t('{words} and {last}', said) : t('{words} or {last}', said);
}

/** Beyond so many rows a table says only how many it has. */
const maxRows = 3;

function objectWords(schema: FieldSchema, value: object, names?: Names, catalog?: Catalog): string {
  if (isStep(value)) {
    return catalog ? readTrigger(value, names ?? {}, catalog) : value.type.replaceAll('-', ' ');
  }
  if (schema.format === 'condition' && isCondition(value)) {
    return catalog ? readCondition(value, names ?? {}, catalog) : t('conditions');
  }
  const fields = schema.properties;
  if (!fields) return JSON.stringify(value);
  const cells = Object.entries(value).flatMap(([name, cell]) => {
    const field = own(fields, name);
    return field ? [fieldWords(field, cell, names, catalog)] : [];
  });
  return cells.join(': ');
}

/** "someone clicks this, then someone views that" is said as "someone clicks this, then views that". */
function withoutRepeats(words: readonly string[], items: FieldSchema | undefined): string[] {
  const [first, ...rest] = words;
  if (first === undefined || items?.format !== 'trigger' || !first.startsWith(t('someone ')))
    return [...words];
  return [
    first,
    ...rest.map((one) => (one.startsWith(t('someone ')) ? one.slice(t('someone ').length) : one)),
  ];
}

function saysMore(definition: Sayable, settings: Stored, field: string): boolean {
  const schema = own(definition.settings.properties, field);
  const value = settings[field];
  return (
    schema !== undefined &&
    value !== undefined &&
    isApplicable(definition.settings, settings, field) &&
    JSON.stringify(value) !== JSON.stringify(schema.default)
  );
}

/** Short code as it is; of longer, how it begins, how much follows, and a mark that tells it from others. */
function codeWords(code: string): string {
  const line = code.trim().replaceAll(/\s+/g, ' ');
  if (line === code && line.length <= maxCode) return `“${line}”`;
  let mark = 5381;
  for (let at = 0; at < code.length; at++) mark = (Math.imul(mark, 33) ^ code.charCodeAt(at)) >>> 0;
  const lines = code.split('\n').length;
  return t('“{start}” and so on ({lines, plural, one {# line} other {# lines}}, {mark})', {
    start: line.slice(0, maxCode).trimEnd(),
    lines,
    mark: mark.toString(36),
  });
}

const maxCode = 60;

function withUnit(words: string, schema: FieldSchema): string {
  if (schema.unit === 'ms' && words !== '' && Number.isFinite(Number(words)))
    return durationWords(Number(words));
  return schema.unit === undefined ? words : `${words} ${told(schema.unit)}`;
}

/** Times as people say them: `1 minute`, `2.5 seconds`, `36 hours`. */
function durationWords(ms: number): string {
  const [unit, length] =
    units.find(([, each]) => ms >= each && ms % each === 0) ?? (['second', 1000] as const);
  const count = ms / length;
  switch (unit) {
    case 'day':
      return counted(count, 'day');
    case 'hour':
      return t('{count, plural, one {# hour} other {# hours}}', { count });
    case 'minute':
      return t('{count, plural, one {# minute} other {# minutes}}', { count });
    default:
      return t('{count, plural, one {# second} other {# seconds}}', { count });
  }
}

const units: readonly [name: 'day' | 'hour' | 'minute', ms: number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function addText(parts: SentencePart[], text: string): void {
  const last = parts[parts.length - 1];
  if (last?.kind === 'text') last.text += text;
  else parts.push({ kind: 'text', text });
}
