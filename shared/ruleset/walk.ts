/**
 * Goes through what triggers, conditions and settings hold, however deep: combinations hold triggers, those hold conditions,
 * tables hold rows. What has another shape than its field asks for is passed over, as that is a problem of its own.
 */
import type { Catalog, FieldSchema } from '../definition';
import { pointer } from '../pointer';
import { own } from './own';
import type { Comparison, Condition, Rule, Step } from './types';

export interface Visit {
  /** Every trigger, outer ones before those inside them. */
  trigger?(trigger: Step, path: string): void;
  comparison?(comparison: Comparison, path: string): void;
  /** A text in settings, with the field that says what it means. */
  text?(value: string, field: FieldSchema, path: string): void;
}

type Fields = Readonly<Record<string, FieldSchema>>;

/** The rule's triggers, then its conditions. */
export function walkRule(rule: Rule, path: string, catalog: Catalog, visit: Visit): void {
  rule.triggers.forEach((trigger, at) => {
    walkTrigger(trigger, `${path}/triggers/${at}`, catalog, visit);
  });
  if (rule.conditions) walkCondition(rule.conditions, `${path}/conditions`, visit);
}

export function walkTrigger(trigger: unknown, path: string, catalog: Catalog, visit: Visit): void {
  if (!isStep(trigger)) return;
  visit.trigger?.(trigger, path);
  const fields = own(catalog.triggers, trigger.type)?.settings.properties;
  walkSettings(trigger.settings, fields, `${path}/settings`, catalog, visit);
  if (trigger.conditions) walkCondition(trigger.conditions, `${path}/conditions`, visit);
}

/** Settings that no field describes are passed over. */
export function walkSettings(
  settings: unknown,
  fields: Fields | undefined,
  path: string,
  catalog: Catalog,
  visit: Visit,
): void {
  if (!fields || !isObject(settings)) return;
  for (const name in settings) {
    const field = own(fields, name);
    if (field) walkField(settings[name], field, path + pointer(name), catalog, visit);
  }
}

export function walkCondition(condition: unknown, path: string, visit: Visit): void {
  if (!isObject(condition)) return;
  const { all, any, not } = condition;
  const group = Array.isArray(all) ? 'all' : Array.isArray(any) ? 'any' : undefined;
  if (group) {
    (condition[group] as unknown[]).forEach((one, index) => {
      walkCondition(one, `${path}/${group}/${index}`, visit);
    });
  } else if (not !== undefined) walkCondition(not, `${path}/not`, visit);
  else if (isComparison(condition)) visit.comparison?.(condition, path);
}

/** Whether this is a trigger, as far as reading it safely goes. */
export function isStep(value: unknown): value is Step {
  return isObject(value) && typeof value['type'] === 'string' && isObject(value['settings']);
}

/** Whether this is a condition in all its parts. */
export function isCondition(value: unknown): value is Condition {
  if (!isObject(value)) return false;
  const { all, any, not } = value;
  if (all !== undefined || any !== undefined) {
    const inner = all ?? any;
    return Array.isArray(inner) && inner.every(isCondition);
  }
  return not === undefined ? isComparison(value) : isCondition(not);
}

function walkField(value: unknown, field: FieldSchema, path: string, catalog: Catalog, visit: Visit): void {
  if (field.format === 'trigger') walkTrigger(value, path, catalog, visit);
  else if (field.format === 'condition') walkCondition(value, path, visit);
  else if (typeof value === 'string') visit.text?.(value, field, path);
  else if (Array.isArray(value)) {
    const { items } = field;
    if (!items) return;
    value.forEach((item, index) => {
      walkField(item, items, `${path}/${index}`, catalog, visit);
    });
  } else walkSettings(value, field.properties, path, catalog, visit);
}

function isComparison(value: object): value is Comparison {
  const { variable, operator } = value as Partial<Comparison>;
  return typeof variable === 'string' && typeof operator === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
