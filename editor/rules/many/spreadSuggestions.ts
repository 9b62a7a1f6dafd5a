/** Texts of rules that look like a market, language or host: what people are likely to want changed. */
import type { Catalog } from '../../../shared/definition';
import { own } from '../../../shared/ruleset/own';
import { references } from '../../../shared/ruleset/template';
import type { Rule, RuleSet } from '../../../shared/ruleset/types';
import { walkRule, walkSettings } from '../../../shared/ruleset/walk';

const localePath = /\/(?:[a-z]{2}(?:[-_][a-z]{2})?)(?=\/|$)/gi;
const localeWord =
  /(?:lang|hreflang|locale|country|market|region|store)["']?[\]:=~|^*$ ]{1,3}["']?([a-z]{2}(?:[-_][a-z]{2})?)\b/gi;
const host = /\b(?:[a-z0-9-]+\.)+(?:[a-z]{2,}|example)\b/gi;
const marketParam = /market|country|locale|lang|region|currency|store|shop/i;
const maxOffered = 6;

/** Most common first. */
export function suggestedTexts(ruleSet: RuleSet, rules: readonly Rule[], catalog: Catalog): string[] {
  const counts = new Map<string, number>();
  const add = (text: string) => counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const rule of rules) {
    for (const text of textsOf(ruleSet, rule, catalog)) {
      for (const [path] of text.matchAll(localePath)) add(text.includes(`${path}/`) ? `${path}/` : path);
      for (const [, word] of text.matchAll(localeWord)) if (word) add(word);
      for (const [name] of text.matchAll(host))
        if (!/\.(html?|php|aspx?|js|png|jpe?g|svg|pdf)$/i.test(name)) add(name);
    }
    for (const [name, value] of Object.entries(rule.params ?? {}))
      if (typeof value === 'string' && marketParam.test(name) && references(value).length === 0) add(value);
  }
  return [...counts]
    .filter(([text]) => text.trim() !== '')
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxOffered)
    .map(([text]) => text);
}

/** Every text a copy could have otherwise, those of its targets and variables included. */
export function textsOf(ruleSet: RuleSet, rule: Rule, catalog: Catalog): string[] {
  const texts: string[] = Object.values(rule.params ?? {}).filter((value) => typeof value === 'string');
  const seen = new Set<string>();
  const visit = {
    text(value: string, field: { format?: string; enum?: readonly unknown[] }) {
      if (field.format === 'target') targetTexts(value);
      if (!field.enum && field.format !== 'event') texts.push(value);
      for (const id of references(value)) variableTexts(id);
    },
    comparison({ variable, value }: { variable: string; value?: unknown }) {
      variableTexts(variable);
      if (typeof value === 'string') texts.push(value);
    },
  };
  function targetTexts(id: string): void {
    const target = ruleSet.targets?.find((one) => one.id === id);
    if (target) texts.push(target.selector, ...(target.guards ?? []).map(({ equals }) => equals));
  }
  function variableTexts(id: string): void {
    const variable = ruleSet.variables?.find((one) => one.id === id);
    if (!variable || seen.has(id)) return;
    seen.add(id);
    walkSettings(
      variable.settings,
      own(catalog.variables, variable.type)?.settings.properties,
      '',
      catalog,
      visit,
    );
  }
  walkRule(rule, '', catalog, visit);
  for (const value of [...texts]) for (const id of references(value)) variableTexts(id);
  return texts;
}
