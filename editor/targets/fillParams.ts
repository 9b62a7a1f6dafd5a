/** Which parameter of an event a picked value belongs to. */
import type { Catalog } from '../../shared/definition';
import type { ParamDefinition, Rule, RuleSet } from '../../shared/ruleset/types';
import type { PickedValue, ValueKind } from '../../shared/target/pickedValue';
import { setParam } from '../plan/planChanges';
import { changeRule } from '../rules/ruleChanges';
import { addVariable } from '../variables/variableChanges';
import { currencyVariable, type TakenValue } from './valueVariables';

export interface Fill {
  param: string;
  taken: TakenValue;
  /** The event has no such parameter yet. */
  isNew: boolean;
  /** The currency of the price, read from the same text. */
  currency?: true;
}

const sounds: Partial<Record<ValueKind, RegExp>> = {
  name: /(^|_)(name|title|label)$/i,
  price: /(^|_)(price|value|amount|cost)$/i,
  id: /(^|_)(id|sku|slug|code|number)$/i,
  link: /(^|_)(url|link|href|destination)$/i,
  image: /(^|_)(image|picture|alt)/i,
  brand: /brand|vendor/i,
  category: /categor/i,
  rating: /rating|stars/i,
};

/** What the rule does not carry yet: into parameters that the event has, or else into new ones of the value's name. */
export function fillsFor(rule: Rule, ruleSet: RuleSet, taken: readonly TakenValue[]): Fill[] {
  const params = ruleSet.plan.events.find(({ name }) => name === rule.event)?.params ?? {};
  const held = rule.params ?? {};
  const used = new Set(Object.values(held).map(String));
  const free = new Set(Object.keys(params).filter((name) => (held[name] ?? '') === ''));
  const fills: Fill[] = [];
  for (const one of taken) {
    if (used.has(`{{${one.variable}}}`)) continue;
    const param = [...free]
      .map((name) => ({ name, fitness: suits(name, params[name], one.value) }))
      .filter(({ fitness }) => fitness > 0)
      .sort((a, b) => b.fitness - a.fitness)[0]?.name;
    if (param) free.delete(param);
    const name =
      param ??
      freeParam(one.value.name, [
        ...Object.keys(params),
        ...Object.keys(held),
        ...fills.map((fill) => fill.param),
      ]);
    fills.push({ param: name, taken: one, isNew: param === undefined });
  }
  const price = taken.find(({ value }) => value.currency);
  if (price && free.has('currency'))
    fills.push({ param: 'currency', taken: price, isNew: false, currency: true });
  return fills;
}

/** The rule with the values in its parameters, and the plan with those that it lacked. */
export function fillIn(ruleSet: RuleSet, rule: string, fills: readonly Fill[], catalog: Catalog): RuleSet {
  let changed = ruleSet;
  for (const { param, taken, isNew, currency } of fills) {
    const event = changed.rules.find(({ id }) => id === rule)?.event ?? '';
    const known = changed.plan.events.find(({ name }) => name === event)?.params?.[param];
    if (isNew && event && !known) changed = setParam(changed, event, param, definitionFor(taken.value));
    let { variable } = taken;
    if (currency) {
      const made = currencyVariable(taken.value, changed, catalog);
      changed = addVariable(changed, made);
      variable = made.id;
    }
    changed = changeRule(changed, rule, (old) => ({
      ...old,
      params: { ...old.params, [param]: `{{${variable}}}` },
    }));
  }
  return changed;
}

function definitionFor({ number }: PickedValue): ParamDefinition {
  return { type: number ? 'number' : 'string' };
}

/** 0: it does not belong there. */
function suits(
  param: string,
  definition: ParamDefinition | undefined,
  { kind, name, number }: PickedValue,
): number {
  const numeric = definition?.type === 'number' || definition?.type === 'integer';
  if (numeric && !number) return 0;
  const required = definition?.required ? 0.5 : 0;
  if (param === name) return 4 + required;
  const own = sounds[kind];
  // A code or a number of something is no id of this unless it says so.
  return own?.test(param) ? 2 + required + (param.startsWith('item_') ? 0.25 : 0) : 0;
}

function freeParam(name: string, taken: readonly string[]): string {
  let free = name;
  for (let count = 2; taken.includes(free); count += 1) free = `${name}_${count}`;
  return free;
}
