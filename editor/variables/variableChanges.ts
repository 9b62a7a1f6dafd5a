import type { RuleSet, Variable } from '../../shared/ruleset/types';
import type { Pick as TargetPick } from '../../shared/target/fingerprint';

export function addVariable(ruleSet: RuleSet, variable: Variable): RuleSet {
  return { ...ruleSet, variables: [...(ruleSet.variables ?? []), variable] };
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
