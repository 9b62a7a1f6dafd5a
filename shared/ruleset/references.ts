/** Who uses what: every place of a rule set that names something declared elsewhere in it. */
import type { Catalog } from '../definition';
import { pointer } from '../pointer';
import { own } from './own';
import { targetReference } from './targets';
import { references } from './template';
import type { RuleSet } from './types';
import { type Visit, walkRule, walkSettings } from './walk';

export type UseKind = 'target' | 'variable' | 'event' | 'destination' | 'stage' | 'consent';

export interface Use {
  kind: UseKind;
  /** Id or name that is used; it may not exist. */
  id: string;
  /** Where, as a JSON Pointer. */
  path: string;
  /** True where the place is a text that holds `{{id}}`, false where it is the id itself. */
  template: boolean;
  /** True where the id is the last key of the path, not what stands there. */
  key?: true;
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
  for (const [name, param] of Object.entries(event?.params ?? {}))
    signalUses(param?.consent, `${owner}/params${pointer(name)}`, owner, found);
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
  const visit = usesIn(owner, targets, found);
  const fields = own(catalog.variables, variable.type)?.settings.properties;
  walkSettings(variable.settings, fields, `${owner}/settings`, catalog, visit);
  variable.format?.forEach((step, at) => {
    const ofStep = own(catalog.formats, step.type)?.settings.properties;
    walkSettings(step, ofStep, `${owner}/format/${at}`, catalog, visit);
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
  walkRule(rule, owner, catalog, usesIn(owner, targets, found));
  found({ kind: 'event', id: rule.event, path: `${owner}/event`, template: false, owner });
  for (const [name, value] of Object.entries(rule.params ?? {})) {
    if (typeof value === 'string') usesInTemplate(value, `${owner}/params${pointer(name)}`, owner, found);
  }
  signalUses(rule.consent, owner, owner, found);
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
  const visit = usesIn(owner, targets, found);
  walkSettings(destination.settings, fields, `${owner}/settings`, catalog, visit);
  signalUses(destination.consent, owner, owner, found);
  // Under * stands what holds for all events.
  for (const [holder, at] of [
    [destination.map?.events, 'map/events'],
    [destination.map?.params, 'map/params'],
    [destination.allow, 'allow'],
  ] as const)
    for (const id of Object.keys(holder ?? {}))
      if (id !== '*' || at !== 'map/params')
        found({
          kind: 'event',
          id,
          path: `${owner}/${at}${pointer(id)}`,
          template: false,
          key: true,
          owner,
        });
}

/** Consent signals that something at `path` names. */
function signalUses(signals: readonly string[] | undefined, path: string, owner: string, found: Found): void {
  signals?.forEach((id, at) => {
    found({ kind: 'consent', id, path: `${path}/consent/${at}`, template: false, owner });
  });
}

/** Finds what texts in settings and comparisons name. */
function usesIn(owner: string, targets: ReadonlySet<string>, found: Found): Visit {
  return {
    text(value, { format }, path) {
      if (value === '') return;
      if (format === 'template') usesInTemplate(value, path, owner, found);
      else if (format === 'event') found({ kind: 'event', id: value, path, template: false, owner });
      else if (format === 'target' && targetReference(value, targets) !== 'selector')
        found({ kind: 'target', id: value, path, template: false, owner });
    },
    comparison({ variable, value }, path) {
      found({ kind: 'variable', id: variable, path: `${path}/variable`, template: false, owner });
      if (typeof value === 'string') usesInTemplate(value, `${path}/value`, owner, found);
    },
  };
}

function usesInTemplate(text: string, path: string, owner: string, found: Found): void {
  for (const id of references(text)) found({ kind: 'variable', id, path, template: true, owner });
}
