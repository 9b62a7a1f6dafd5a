/** Names: each is declared once, what is used is declared, and what is declared is used. */
import { usualSignals } from '../../consent/needs';
import {
  duplicateId,
  eventNotInPlan,
  hidesBuiltin,
  unknownConsentSignal,
  unknownReference,
  unknownTemplateVariable,
  unused,
} from '../../problems/references';
import type { Use } from '../references';
import type { Context } from './context';

const usual: ReadonlySet<string> = new Set(usualSignals);

export function checkDuplicates(context: Context): void {
  const { ruleSet, catalog, report } = context;
  const lists: [noun: string, items: readonly { id: string }[], path: string, key: string][] = [
    ['stage', ruleSet.plan.stages, '/plan/stages', 'id'],
    ['event', ruleSet.plan.events.map((event) => ({ id: event?.name })), '/plan/events', 'name'],
    ['target', ruleSet.targets ?? [], '/targets', 'id'],
    ['variable', ruleSet.variables ?? [], '/variables', 'id'],
    ['rule', ruleSet.rules, '/rules', 'id'],
    ['destination', ruleSet.destinations, '/destinations', 'id'],
    ['test', ruleSet.tests ?? [], '/tests', 'id'],
  ];
  for (const [noun, items, path, key] of lists) {
    const first = new Map<string, string>();
    items.forEach((item, index) => {
      const id: unknown = item?.id;
      if (typeof id !== 'string') return;
      const at = `${path}/${index}`;
      const before = first.get(id);
      if (before === undefined) first.set(id, at);
      else report(duplicateId(noun, id, `${at}/${key}`, before));
    });
  }
  for (const { value, path } of context.variables) {
    if (Object.hasOwn(catalog.builtins, value.id)) report(hidesBuiltin(value.id, `${path}/id`));
  }
}

export function checkReferences(context: Context): void {
  const { declared, catalog, ruleSet, report } = context;
  const builtins = Object.keys(catalog.builtins);
  const signals = ruleSet.consent.default;
  for (const use of context.uses) {
    switch (use.kind) {
      case 'variable':
        if (declared.variables.has(use.id) || Object.hasOwn(catalog.builtins, use.id)) break;
        report(unknownVariable(use, [...declared.variables.keys(), ...builtins]));
        break;
      case 'event':
        // An event that is only listened to may come from the page: see chains.ts.
        if (!declared.events.has(use.id) && use.path === `${use.owner}/event`)
          report(eventNotInPlan(use.id, use.path, declared.events.keys()));
        break;
      case 'consent':
        // A source of consent tells of the usual signals by itself.
        if (!Object.hasOwn(signals, use.id) && !(ruleSet.consent.source && usual.has(use.id))) {
          report(unknownConsentSignal(use.id, use.path, Object.keys(signals)));
        }
        break;
      default: {
        const known = declared[`${use.kind}s`];
        if (!known.has(use.id)) report(unknownReference(use.kind, use.id, use.path, known.keys()));
      }
    }
  }
}

export function checkUnused(context: Context): void {
  if (!context.complete) return;
  const used = { target: new Set<string>(), variable: new Set<string>() };
  for (const { kind, id } of context.uses) {
    if (kind === 'target' || kind === 'variable') used[kind].add(id);
  }
  for (const { value, path } of context.targets) {
    if (!used.target.has(value.id)) context.report(unused('target', value.name || value.id, path));
  }
  for (const { value, path } of context.variables) {
    if (!used.variable.has(value.id)) context.report(unused('variable', value.name || value.id, path));
  }
}

function unknownVariable(use: Use, known: readonly string[]) {
  return use.template
    ? unknownTemplateVariable(use.id, use.path, known)
    : unknownReference('variable', use.id, use.path, known);
}
