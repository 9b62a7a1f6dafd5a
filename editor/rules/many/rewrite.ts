/** A thing of the rule set with its texts and what it refers to exchanged. Where nothing is, the very same object comes back. */
import type { Catalog } from '../../../shared/definition';
import { replaceAt } from '../../../shared/pointer';
import { own } from '../../../shared/ruleset/own';
import { targetReference } from '../../../shared/ruleset/targets';
import { references, renameReference } from '../../../shared/ruleset/template';
import type { Rule, Target, Variable } from '../../../shared/ruleset/types';
import { type Visit, walkRule, walkSettings } from '../../../shared/ruleset/walk';

export interface Exchange {
  text: (text: string) => string;
  /** Other id of a target or variable, or the same. */
  target: (id: string) => string;
  variable: (id: string) => string;
  targets: ReadonlySet<string>;
  catalog: Catalog;
}

interface Edit {
  path: string;
  value: string;
}

/** Its triggers, conditions and parameters; name, notes, labels and folder are for people and left to the caller. */
export function rewriteRule(rule: Rule, exchange: Exchange): { rule: Rule; edits: readonly Edit[] } {
  const edits: Edit[] = [];
  walkRule(rule, '', exchange.catalog, visitOf(exchange, edits));
  for (const [name, value] of Object.entries(rule.params ?? {})) {
    if (typeof value !== 'string') continue;
    const next = template(value, exchange);
    if (next !== value)
      edits.push({ path: `/params/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, value: next });
  }
  return { rule: applied(rule, edits), edits };
}

export function rewriteVariable(variable: Variable, exchange: Exchange): Variable {
  const { catalog } = exchange;
  const edits: Edit[] = [];
  const visit = visitOf(exchange, edits);
  const fields = own(catalog.variables, variable.type)?.settings.properties;
  walkSettings(variable.settings, fields, '/settings', catalog, visit);
  variable.format?.forEach((step, at) => {
    const ofStep = own(catalog.formats, step.type)?.settings.properties;
    walkSettings(step, ofStep, `/format/${at}`, catalog, visit);
  });
  return applied(variable, edits);
}

/** What it matches, and what is remembered of it. A target that would match the same stays as it is. */
export function rewriteTarget(target: Target, text: (text: string) => string): Target {
  const selector = text(target.selector);
  const guards = target.guards?.map((guard) => ({ ...guard, equals: text(guard.equals) }));
  const same =
    selector === target.selector && !guards?.some(({ equals }, at) => equals !== target.guards?.[at]?.equals);
  if (same) return target;
  return {
    ...target,
    selector,
    ...(target.name !== undefined && { name: text(target.name) }),
    ...(guards && { guards }),
    ...(target.fingerprint && { fingerprint: deeply(target.fingerprint, text) }),
  };
}

function visitOf(exchange: Exchange, edits: Edit[]): Visit {
  const put = (path: string, before: string, value: string) => {
    if (value !== before) edits.push({ path, value });
  };
  return {
    text(value, field, path) {
      // A choice among words, or the name of something, is not for people to read.
      if (value === '' || field.enum || field.format === 'event') return;
      if (field.format === 'target' && targetReference(value, exchange.targets) !== 'selector')
        put(path, value, exchange.target(value));
      else put(path, value, field.format === 'template' ? template(value, exchange) : exchange.text(value));
    },
    comparison({ variable, value }, path) {
      put(`${path}/variable`, variable, exchange.variable(variable));
      if (typeof value === 'string') put(`${path}/value`, value, template(value, exchange));
    },
  };
}

function template(text: string, exchange: Exchange): string {
  let next = exchange.text(text);
  for (const id of references(next)) {
    const other = exchange.variable(id);
    if (other !== id) next = renameReference(next, id, other);
  }
  return next;
}

function applied<T>(thing: T, edits: readonly Edit[]): T {
  return edits.reduce((changed, { path, value }) => replaceAt(changed, path, value), thing);
}

function deeply<T>(value: T, text: (text: string) => string): T {
  if (typeof value === 'string') return text(value) as T;
  if (Array.isArray(value)) return value.map((item) => deeply(item, text)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deeply(inner, text)])) as T;
}
