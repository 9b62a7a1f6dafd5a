/** Who uses what: every place of a rule set that names something declared elsewhere in it. */
import type { Catalog, FieldSchema } from '../definition';
import { pointer, replaceAt, valueAt } from '../pointer';
import { targetReference } from './targets';
import { references, renameReference } from './template';
import type { Condition, RuleSet } from './types';

export type UseKind = 'target' | 'variable' | 'event' | 'destination' | 'stage' | 'consent';

export interface Use {
  kind: UseKind;
  /** Id or name that is used; it may not exist. */
  id: string;
  /** Where, as a JSON Pointer. */
  path: string;
  /** True where the place is a text that holds `{{id}}`, false where it is the id itself. */
  template: boolean;
  /** Pointer of the rule, variable, destination or plan event that uses it. */
  owner: string;
}

export type Found = (use: Use) => void;

/** Every use, in document order. Built-in variables count as variables. Reads only well-formed parts and never throws. */
export function uses(ruleSet: RuleSet, catalog: Catalog): Use[] {
  const found: Use[] = [];
  const add: Found = (use) => found.push(use);
  const targets = new Set(ruleSet.targets?.map((target) => target.id));
  ruleSet.plan.events.forEach((_, index) => {
    usesOfPlanEvent(ruleSet, index, add);
  });
  ruleSet.variables?.forEach((_, index) => {
    usesOfVariable(ruleSet, index, catalog, targets, add);
  });
  ruleSet.rules.forEach((_, index) => {
    usesOfRule(ruleSet, index, catalog, targets, add);
  });
  ruleSet.destinations.forEach((_, index) => {
    usesOfDestination(ruleSet, index, catalog, targets, add);
  });
  if (ruleSet.consent.storage !== undefined) {
    const path = pointer('consent', 'storage');
    add({ kind: 'consent', id: ruleSet.consent.storage, path, template: false, owner: pointer('consent') });
  }
  return found;
}

export function usesOfPlanEvent(ruleSet: RuleSet, index: number, found: Found): void {
  const event = ruleSet.plan.events[index];
  const owner = pointer('plan', 'events', index);
  if (event?.stage !== undefined) {
    found({ kind: 'stage', id: event.stage, path: `${owner}/stage`, template: false, owner });
  }
  if (event?.value?.variable !== undefined) {
    found({
      kind: 'variable',
      id: event.value.variable,
      path: `${owner}/value/variable`,
      template: false,
      owner,
    });
  }
}

export function usesOfVariable(
  ruleSet: RuleSet,
  index: number,
  catalog: Catalog,
  targets: ReadonlySet<string>,
  found: Found,
): void {
  const variable = ruleSet.variables?.[index];
  if (!variable) return;
  const owner = pointer('variables', index);
  usesInSettings(
    variable.settings,
    own(catalog.variables, variable.type)?.settings.properties,
    `${owner}/settings`,
    owner,
    targets,
    found,
  );
  variable.format?.forEach((step, at) => {
    const fields = own(catalog.formats, step.type)?.settings.properties;
    usesInSettings(step, fields, `${owner}/format/${at}`, owner, targets, found);
  });
}

export function usesOfRule(
  ruleSet: RuleSet,
  index: number,
  catalog: Catalog,
  targets: ReadonlySet<string>,
  found: Found,
): void {
  const rule = ruleSet.rules[index];
  if (!rule) return;
  const owner = pointer('rules', index);
  rule.triggers.forEach((trigger, at) => {
    const fields = own(catalog.triggers, trigger.type)?.settings.properties;
    usesInSettings(trigger.settings, fields, `${owner}/triggers/${at}/settings`, owner, targets, found);
  });
  if (rule.conditions) usesInCondition(rule.conditions, `${owner}/conditions`, owner, found);
  found({ kind: 'event', id: rule.event, path: `${owner}/event`, template: false, owner });
  for (const [name, value] of Object.entries(rule.params ?? {})) {
    if (typeof value === 'string') usesInTemplate(value, `${owner}/params${pointer(name)}`, owner, found);
  }
  if (Array.isArray(rule.destinations)) {
    rule.destinations.forEach((id, at) => {
      found({ kind: 'destination', id, path: `${owner}/destinations/${at}`, template: false, owner });
    });
  }
}

export function usesOfDestination(
  ruleSet: RuleSet,
  index: number,
  catalog: Catalog,
  targets: ReadonlySet<string>,
  found: Found,
): void {
  const destination = ruleSet.destinations[index];
  if (!destination) return;
  const owner = pointer('destinations', index);
  const fields = own(catalog.destinations, destination.type)?.settings.properties;
  usesInSettings(destination.settings, fields, `${owner}/settings`, owner, targets, found);
  destination.consent?.forEach((id, at) => {
    found({ kind: 'consent', id, path: `${owner}/consent/${at}`, template: false, owner });
  });
}

function usesInCondition(condition: Condition, path: string, owner: string, found: Found): void {
  if ('all' in condition || 'any' in condition) {
    const key = 'all' in condition ? 'all' : 'any';
    const inner = 'all' in condition ? condition.all : condition.any;
    inner.forEach((one, index) => {
      usesInCondition(one, `${path}/${key}/${index}`, owner, found);
    });
  } else if ('not' in condition) {
    usesInCondition(condition.not, `${path}/not`, owner, found);
  } else {
    found({ kind: 'variable', id: condition.variable, path: `${path}/variable`, template: false, owner });
    if (typeof condition.value === 'string') usesInTemplate(condition.value, `${path}/value`, owner, found);
  }
}

function usesInSettings(
  settings: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, FieldSchema>> | undefined,
  path: string,
  owner: string,
  targets: ReadonlySet<string>,
  found: Found,
): void {
  if (!fields) return;
  for (const [name, value] of Object.entries(settings)) {
    const field = own(fields, name);
    if (field) usesInField(value, field, path + pointer(name), owner, targets, found);
  }
}

function usesInField(
  value: unknown,
  field: FieldSchema,
  path: string,
  owner: string,
  targets: ReadonlySet<string>,
  found: Found,
): void {
  if (Array.isArray(value)) {
    const items = field.items;
    if (!items) return;
    value.forEach((item, index) => {
      usesInField(item, items, `${path}/${index}`, owner, targets, found);
    });
  } else if (typeof value !== 'string') {
    return;
  } else if (field.format === 'template') {
    usesInTemplate(value, path, owner, found);
  } else if (field.format === 'target' && value !== '' && targetReference(value, targets) !== 'selector') {
    found({ kind: 'target', id: value, path, template: false, owner });
  }
}

function usesInTemplate(text: string, path: string, owner: string, found: Found): void {
  for (const id of references(text)) found({ kind: 'variable', id, path, template: true, owner });
}

/** A definition by type; types come from documents, so `constructor` must not find anything. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * A new rule set in which something has another id (an event: another name) and every use follows, also inside `{{...}}`.
 * The caller checks that the new id is free and well formed.
 */
export function renameId(
  ruleSet: RuleSet,
  kind: Exclude<UseKind, 'consent'>,
  from: string,
  to: string,
  catalog: Catalog,
): RuleSet {
  const before = uses(ruleSet, catalog).filter((use) => use.kind === kind && use.id === from);
  let renamed = renameDeclaration(ruleSet, kind, from, to);
  for (const use of before) {
    const text = use.template ? renameReference(String(valueAt(renamed, use.path)), from, to) : to;
    renamed = replaceAt(renamed, use.path, text);
  }
  return renamed;
}

function renameDeclaration(
  ruleSet: RuleSet,
  kind: Exclude<UseKind, 'consent'>,
  from: string,
  to: string,
): RuleSet {
  const rename = <T extends { id: string }>(list: T[]) =>
    list.map((item) => (item.id === from ? { ...item, id: to } : item));
  const { plan } = ruleSet;
  switch (kind) {
    case 'target':
      return ruleSet.targets ? { ...ruleSet, targets: rename(ruleSet.targets) } : ruleSet;
    case 'variable':
      return ruleSet.variables ? { ...ruleSet, variables: rename(ruleSet.variables) } : ruleSet;
    case 'destination':
      return { ...ruleSet, destinations: rename(ruleSet.destinations) };
    case 'stage':
      return { ...ruleSet, plan: { ...plan, stages: rename(plan.stages) } };
    case 'event': {
      const events = plan.events.map((event) => (event.name === from ? { ...event, name: to } : event));
      return { ...ruleSet, plan: { ...plan, events } };
    }
  }
}
