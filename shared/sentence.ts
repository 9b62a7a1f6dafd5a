/** How definitions and rules read: parts for the editor, one plain sentence for everything else. */
import type { Catalog, FieldSchema, SettingsSchema } from './definition';
import { own } from './ruleset/own';
import { parseTemplate, soleReference } from './ruleset/template';
import type { Condition, Rule, RuleSet } from './ruleset/types';

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
  for (const [piece] of definition.sentence.matchAll(/\[[^\]]*\]|[^[]+/g)) {
    const optional = piece.startsWith('[');
    const template = optional ? piece.slice(1, -1) : piece;
    if (optional && !fieldsOf(template).some((field) => saysMore(definition, settings, field))) continue;
    for (const [token] of template.matchAll(/\{\w+\}|[^{]+|\{/g)) {
      const field = /^\{(\w+)\}$/.exec(token)?.[1];
      const schema = field === undefined ? undefined : own(definition.settings.properties, field);
      if (field === undefined || !schema) addText(parts, field ?? token);
      else parts.push({ kind: 'field', field, schema, value: settings[field] ?? schema.default, optional });
    }
  }
  return parts;
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
    const value = settings[other] ?? own(schema.properties, other)?.default;
    return values.some((allowed) => allowed === value);
  });
}

/** A setting in words: `right`, `3 seconds`, a target by its name, a list as `25, 50 and 75 %`. */
export function fieldWords(schema: FieldSchema, value: unknown, ruleSet?: RuleSet): string {
  if (Array.isArray(value)) {
    const words = value.map((item) => fieldWords(schema.items ?? {}, item, ruleSet));
    return words.length === 0 ? 'nothing' : withUnit(join(words, 'and'), schema);
  }
  if (value === undefined || value === null || value === '') return schema.placeholder ?? '…';
  const choices: readonly unknown[] = schema.enum ?? [];
  const title = schema.enumTitles?.[choices.indexOf(value)];
  if (title !== undefined) return title;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (schema.format === 'target') {
    return ruleSet?.targets?.find((target) => target.id === value)?.name ?? String(value);
  }
  return withUnit(typeof value === 'object' ? JSON.stringify(value) : String(value), schema);
}

/** A definition with its settings as one plain clause: `someone clicks Button "Add to cart"`. */
export function readSettings(definition: Sayable, settings: Stored, ruleSet?: RuleSet): string {
  return sentenceParts(definition, settings)
    .map((part) => (part.kind === 'text' ? part.text : fieldWords(part.schema, part.value, ruleSet)))
    .join('');
}

/**
 * The whole rule: `When someone clicks Button "Add to cart", if page path starts with /product/, send add_to_cart with
 * item_name Product name to GA4 and Milepost reports, at most once per page.`
 */
export function readRule(ruleSet: RuleSet, rule: Rule, catalog: Catalog): string {
  const triggers = rule.triggers.map((trigger) => {
    const definition = own(catalog.triggers, trigger.type);
    return definition ? readSettings(definition, trigger.settings, ruleSet) : trigger.type;
  });
  const params = Object.entries(rule.params ?? {}).map(
    ([name, value]) => `${name} ${templateWords(value, ruleSet, catalog)}`,
  );
  const clauses = [
    `When ${triggers.length === 0 ? '…' : join(triggers, 'or')}`,
    ...(rule.conditions && !isEmpty(rule.conditions)
      ? [`if ${readCondition(rule.conditions, ruleSet, catalog)}`]
      : []),
    `send ${rule.event || '…'}${params.length === 0 ? '' : ` with ${join(params, 'and')}`} to ${destinationWords(ruleSet, rule, catalog)}`,
    ...frequencyWords(rule),
    ...rolloutWords(rule),
  ];
  return `${clauses.join(', ')}.`;
}

/** A condition as words: `page path starts with /product/ and price is greater than 20`. */
export function readCondition(condition: Condition, ruleSet: RuleSet, catalog: Catalog): string {
  const inner = (one: Condition): string => {
    const words = readCondition(one, ruleSet, catalog);
    return isGroup(one) ? `(${words})` : words;
  };
  if ('all' in condition) return condition.all.map(inner).join(' and ') || 'always';
  if ('any' in condition) return condition.any.map(inner).join(' or ') || 'never';
  if ('not' in condition) {
    const negated = condition.not;
    return 'operator' in negated ? comparisonWords(negated, true, ruleSet, catalog) : `not ${inner(negated)}`;
  }
  return comparisonWords(condition, false, ruleSet, catalog);
}

/** A variable's name within a sentence: built-in titles in lower case, declared ones as their author wrote them. */
export function variableWords(id: string, ruleSet: RuleSet, catalog: Catalog): string {
  const declared = ruleSet.variables?.find((variable) => variable.id === id);
  if (declared) return declared.name ?? declared.id;
  const title = own(catalog.builtins, id)?.title;
  // "Page path" becomes "page path", "URL" stays.
  return title === undefined ? id : title.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}

/** `a`, `a and b`, `a, b and c`. */
export function join(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

function comparisonWords(
  condition: Extract<Condition, { operator: string }>,
  negated: boolean,
  ruleSet: RuleSet,
  catalog: Catalog,
): string {
  const operator = own(catalog.operators, condition.operator);
  const says = operator ? (negated ? operator.negated : operator.title) : condition.operator;
  const value =
    operator?.expects === 'none' || condition.value === undefined
      ? ''
      : ` ${templateWords(condition.value, ruleSet, catalog)}`;
  const ignoringCase = condition.ignoreCase ? ' (any case)' : '';
  return `${variableWords(condition.variable, ruleSet, catalog)} ${says}${value}${ignoringCase}`;
}

/** A sole reference reads as the variable's name; in longer text it stands in quotes with names in braces. */
function templateWords(value: string | number | boolean, ruleSet: RuleSet, catalog: Catalog): string {
  if (typeof value !== 'string') return String(value);
  const sole = soleReference(value);
  if (sole !== undefined) return variableWords(sole, ruleSet, catalog);
  const text = parseTemplate(value)
    .map((part) => (typeof part === 'string' ? part : `{${variableWords(part.variable, ruleSet, catalog)}}`))
    .join('');
  return text === '' || /[\s,]/.test(text) ? `"${text}"` : text;
}

function destinationWords(ruleSet: RuleSet, rule: Rule, catalog: Catalog): string {
  const chosen = rule.destinations ?? 'all';
  const names = ruleSet.destinations
    .filter((destination) =>
      chosen === 'all' ? destination.enabled !== false : chosen.includes(destination.id),
    )
    .map(
      (destination) =>
        destination.name ?? own(catalog.destinations, destination.type)?.title ?? destination.id,
    );
  return names.length === 0 ? 'nowhere' : join(names, 'and');
}

function frequencyWords({ frequency }: Rule): string[] {
  if (!frequency) return [];
  const times = frequency.limit === 1 ? 'once' : frequency.limit === 2 ? 'twice' : `${frequency.limit} times`;
  return [`at most ${times} per ${frequency.per}`];
}

function rolloutWords({ rollout, enabled }: Rule): string[] {
  const words: string[] = [];
  if (rollout?.percent !== undefined && rollout.percent < 100)
    words.push(`for ${rollout.percent}% of visitors`);
  if (rollout?.state === 'draft') words.push('as a draft that is not published');
  if (rollout?.state === 'shadow') words.push('collected but not forwarded');
  if (enabled === false) words.push('switched off');
  return words;
}

function isGroup(condition: Condition): boolean {
  return ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);
}

function isEmpty(condition: Condition): boolean {
  return 'all' in condition && condition.all.length === 0;
}

function fieldsOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
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

function withUnit(words: string, schema: FieldSchema): string {
  if (schema.unit === 'ms' && words !== '' && Number.isFinite(Number(words)))
    return durationWords(Number(words));
  return schema.unit === undefined ? words : `${words} ${schema.unit}`;
}

/** Times as people say them: `1 minute`, `2.5 seconds`. */
function durationWords(ms: number): string {
  const [count, unit] = ms >= 60_000 && ms % 60_000 === 0 ? [ms / 60_000, 'minute'] : [ms / 1000, 'second'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function addText(parts: SentencePart[], text: string): void {
  const last = parts[parts.length - 1];
  if (last?.kind === 'text') last.text += text;
  else parts.push({ kind: 'text', text });
}
