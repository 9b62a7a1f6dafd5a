/** Conditions, variables and texts with variables, as words. */
import type { Catalog } from './definition';
import { own } from './ruleset/own';
import { parseTemplate, soleReference } from './ruleset/template';
import type { Condition, RuleSet } from './ruleset/types';
import { t, told } from './texts/t';

/** Where names come from. Without a rule set, declared things read as their ids. `wholly`: no table is cut short. */
export type Names = Pick<RuleSet, 'targets' | 'variables'> & { wholly?: boolean };

/**
 * A condition as words: `page path starts with /product/ and price is greater than 20`. Groups stand in brackets, those of one say
 * what they are: what is said decides how it is meant.
 */
export function readCondition(condition: Condition, ruleSet: Names, catalog: Catalog): string {
  return groupWords(soleOf(condition), ruleSet, catalog);
}

/** An outermost "all of" of one thing is that thing. */
function soleOf(condition: Condition): Condition {
  const [only, ...others] = 'all' in condition ? condition.all : [];
  return only && others.length === 0 ? only : condition;
}

function groupWords(condition: Condition, ruleSet: Names, catalog: Catalog): string {
  const inner = (one: Condition): string => {
    const words = groupWords(one, ruleSet, catalog);
    return isGroup(one) ? `(${words})` : words;
  };
  if ('all' in condition || 'any' in condition) {
    const [items, kind] = 'all' in condition ? [condition.all, 'all'] : [condition.any, 'any'];
    if (items.length === 0) return kind === 'all' ? t('always') : t('never');
    if (items.length === 1)
      return kind === 'all'
        ? t('all of ({what})', { what: groupWords(items[0] as Condition, ruleSet, catalog) })
        : t('any of ({what})', { what: groupWords(items[0] as Condition, ruleSet, catalog) });
    return items.map(inner).join(` ${kind === 'all' ? t('and') : t('or')} `);
  }
  if ('not' in condition) {
    const negated = condition.not;
    return 'operator' in negated
      ? comparisonWords(negated, true, ruleSet, catalog)
      : t('not {what}', { what: inner(negated) });
  }
  return comparisonWords(condition, false, ruleSet, catalog);
}

/**
 * A variable's name within a sentence: built-in titles in lower case, declared ones as their author wrote them. Where two are called
 * the same, their ids say which one is meant.
 */
export function variableWords(id: string, ruleSet: Names, catalog: Catalog): string {
  const { declared } = namesIn(ruleSet, catalog);
  return declared.byId.get(id) ?? builtinNames(catalog).byId.get(id) ?? id;
}

/** What variables are called. */
interface VariableNames {
  byId: ReadonlyMap<string, string>;
  words: ReadonlySet<string>;
}

const none: NonNullable<Names['variables']> = [];
const ofBuiltins = new WeakMap<Catalog, VariableNames>();
// Rule sets are never changed in place, so the same list has the same names.
const ofLists = new WeakMap<object, VariableNames>();

function namesIn({ variables = none }: Names, catalog: Catalog) {
  const builtins = builtinNames(catalog);
  const known = ofLists.get(variables);
  const declared =
    known ??
    namesOf(
      variables.map(({ id, name }) => [id, name || id]),
      builtins.words,
    );
  if (!known) ofLists.set(variables, declared);
  return { declared, isName: (text: string) => declared.words.has(text) || builtins.words.has(text) };
}

function builtinNames(catalog: Catalog): VariableNames {
  const known = ofBuiltins.get(catalog);
  if (known) return known;
  const titles = Object.entries(catalog.builtins ?? {}).map(([id, { title }]): [string, string] => [
    id,
    // "Page path" becomes "page path", "URL" stays.
    told(title).replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase()),
  ]);
  const names = namesOf(titles, new Set());
  ofBuiltins.set(catalog, names);
  return names;
}

function namesOf(
  plain: readonly (readonly [id: string, words: string])[],
  taken: ReadonlySet<string>,
): VariableNames {
  const counts = new Map<string, number>();
  for (const [, words] of plain) counts.set(words, (counts.get(words) ?? 0) + 1);
  const isSole = (words: string) => counts.get(words) === 1 && !taken.has(words);
  const byId = new Map(
    plain.map(([id, words]) => [id, isSole(words) || words === id ? words : `${words} (${id})`]),
  );
  return { byId, words: new Set(byId.values()) };
}

function comparisonWords(
  condition: Extract<Condition, { operator: string }>,
  negated: boolean,
  ruleSet: Names,
  catalog: Catalog,
): string {
  const operator = own(catalog.operators, condition.operator);
  const says = operator ? told(negated ? operator.negated : operator.title) : condition.operator;
  const value =
    operator?.expects === 'none' || condition.value === undefined
      ? ''
      : ` ${templateWords(condition.value, ruleSet, catalog)}`;
  const ignoringCase = condition.ignoreCase ? ` ${t('(any case)')}` : '';
  return `${variableWords(condition.variable, ruleSet, catalog)} ${says}${value}${ignoringCase}`;
}

/**
 * A sole reference reads as the variable's name; in longer text it stands in quotes with names in braces. A text in quotes is meant
 * as it stands: what could be read as a variable, a number or a part of the sentence is in quotes.
 */
export function templateWords(value: string | number | boolean, ruleSet: Names, catalog: Catalog): string {
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value === 'number') return String(value);
  const sole = soleReference(value);
  if (sole !== undefined) return variableWords(sole, ruleSet, catalog);
  const { isName } = namesIn(ruleSet, catalog);
  const literal = (text: string) =>
    text
      .replaceAll('"', '\\"')
      .replace(/\{([^{}]*)\}/g, (braces, name) => (isName(name) ? `\\${braces}` : braces));
  const text = parseTemplate(value)
    .map((part) =>
      typeof part === 'string' ? literal(part) : `{${variableWords(part.variable, ruleSet, catalog)}}`,
    )
    .join('');
  const isPlain =
    !/[\s,"]|^$/.test(text) &&
    !looksTyped.test(text) &&
    text !== t('yes') &&
    text !== t('no') &&
    !isName(text);
  return isPlain ? text : `"${text}"`;
}

/** A number, yes or no: the text of the same letters is another value. */
const looksTyped = /^(-?\d+(\.\d+)?(e[+-]?\d+)?|yes|no|true|false|undefined)$/;

function isGroup(condition: Condition): boolean {
  return ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);
}
