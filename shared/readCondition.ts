/** Conditions, variables and texts with variables, as words. */
import type { Catalog } from './definition';
import { own } from './ruleset/own';
import { parseTemplate, soleReference } from './ruleset/template';
import type { Condition, RuleSet } from './ruleset/types';

/** Where names come from. Without a rule set, declared things read as their ids. */
export type Names = Pick<RuleSet, 'targets' | 'variables'>;

/** A condition as words: `page path starts with /product/ and price is greater than 20`. */
export function readCondition(condition: Condition, ruleSet: Names, catalog: Catalog): string {
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
export function variableWords(id: string, ruleSet: Names, catalog: Catalog): string {
  const declared = ruleSet.variables?.find((variable) => variable.id === id);
  if (declared) return declared.name ?? declared.id;
  const title = own(catalog.builtins, id)?.title;
  // "Page path" becomes "page path", "URL" stays.
  return title === undefined ? id : title.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}

function comparisonWords(
  condition: Extract<Condition, { operator: string }>,
  negated: boolean,
  ruleSet: Names,
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
export function templateWords(value: string | number | boolean, ruleSet: Names, catalog: Catalog): string {
  if (typeof value !== 'string') return String(value);
  const sole = soleReference(value);
  if (sole !== undefined) return variableWords(sole, ruleSet, catalog);
  const text = parseTemplate(value)
    .map((part) => (typeof part === 'string' ? part : `{${variableWords(part.variable, ruleSet, catalog)}}`))
    .join('');
  return text === '' || /[\s,]/.test(text) ? `"${text}"` : text;
}

function isGroup(condition: Condition): boolean {
  return ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);
}
