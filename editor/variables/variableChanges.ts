import type { Catalog } from '../../shared/definition';
import type { RuleSet, Variable } from '../../shared/ruleset/types';
import type { Pick as TargetPick } from '../../shared/target/fingerprint';
import { freeId } from '../rules/freeId';

export function addVariable(ruleSet: RuleSet, variable: Variable): RuleSet {
  const variables = ruleSet.variables ?? [];
  return variables.some(({ id }) => id === variable.id)
    ? ruleSet
    : { ...ruleSet, variables: [...variables, variable] };
}

export function replaceVariable(ruleSet: RuleSet, variable: Variable): RuleSet {
  return {
    ...ruleSet,
    variables: (ruleSet.variables ?? []).map((one) => (one.id === variable.id ? variable : one)),
  };
}

export function removeVariable(ruleSet: RuleSet, id: string): RuleSet {
  return { ...ruleSet, variables: (ruleSet.variables ?? []).filter((one) => one.id !== id) };
}

/**
 * How to read what was pointed at. Inside a repeated container, such as a product card, it is read relative to the target:
 * the name on *this* card. Elsewhere it is read from the page.
 */
export function elementSettings(pick: TargetPick): Record<string, unknown> {
  const { container } = pick.fingerprint;
  const each = pick.scopes.find((scope) => scope.kind === 'each') ?? pick.scopes[pick.chosen];
  const selector = each?.selector ?? '';
  if (!container) return { from: 'page', selector };
  const inside = selector.startsWith(`${container.selector} `)
    ? selector.slice(container.selector.length).replace(/^\s*>?\s*/, '')
    : selector;
  return { from: 'closest', closest: container.selector, selector: inside };
}

/** Is what goes by such a name counted rather than read? */
export function soundsLikeNumber(name: string): boolean {
  return /price|value|amount|total|quantity|count|revenue/i.test(name);
}

/** `item_name` reads "Item name". */
export function readableName(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An id no variable has yet, its own or a built-in one's. */
export function freeVariableId(name: string, ruleSet: RuleSet, catalog: Catalog): string {
  const taken = [...(ruleSet.variables ?? []).map(({ id }) => id), ...Object.keys(catalog.builtins)];
  return freeId(name, taken, 'variable', '_');
}

/** What was pointed at as a variable; pointing at the same thing again gives the one that reads it already. */
export function variableFromPick(
  pick: TargetPick,
  wanted: { name: string; isNumber: boolean },
  ruleSet: RuleSet,
  catalog: Catalog,
): Variable {
  const settings = elementSettings(pick);
  const read = {
    type: 'element',
    settings,
    ...(wanted.isNumber && catalog.formats['number'] ? { format: [{ type: 'number' }] } : {}),
  };
  const known = ruleSet.variables?.find(
    ({ type, settings: own, format }) =>
      JSON.stringify({ type, settings: own, format }) === JSON.stringify(read),
  );
  const name = readableName(wanted.name);
  return known ?? { id: freeVariableId(name, ruleSet, catalog), name, ...read };
}
