import type { RuleSet, Target } from '../../shared/ruleset/types';
import type { Scope, Pick as TargetPick } from '../../shared/target/fingerprint';
import { freeId } from '../rules/freeId';

/** A pick becomes a target; picking the same place again gives the target that is already there. */
export function targetFromPick(ruleSet: RuleSet, pick: TargetPick): Target {
  const scope = pick.scopes[pick.chosen];
  const targets = ruleSet.targets ?? [];
  const known = targets.find(
    (target) =>
      target.selector === scope?.selector &&
      JSON.stringify(target.guards ?? []) === JSON.stringify(scope?.guards ?? []),
  );
  const id =
    known?.id ??
    freeId(
      pick.fingerprint.name ?? pick.fingerprint.text ?? pick.name,
      targets.map((target) => target.id),
      'target',
    );
  return {
    id,
    name: known?.name ?? pick.name,
    ...(scope ? scoped(scope) : { selector: '' }),
    fingerprint: pick.fingerprint,
  };
}

function scoped(scope: Scope) {
  return {
    selector: scope.selector,
    guards: scope.guards,
    scope: scope.kind,
    strength: scope.strength,
    reason: scope.reason,
  };
}

/** The same place, meant more widely or more narrowly. */
export function chooseScope(target: Target, pick: TargetPick, kind: string): Target {
  const scope = pick.scopes.find((one) => one.kind === kind);
  return scope ? { ...target, ...scoped(scope) } : target;
}

export function addTarget(ruleSet: RuleSet, target: Target): RuleSet {
  const targets = ruleSet.targets ?? [];
  return targets.some((one) => one.id === target.id)
    ? replaceTarget(ruleSet, target)
    : { ...ruleSet, targets: [...targets, target] };
}

export function replaceTarget(ruleSet: RuleSet, target: Target): RuleSet {
  return {
    ...ruleSet,
    targets: (ruleSet.targets ?? []).map((one) => (one.id === target.id ? target : one)),
  };
}

export function removeTarget(ruleSet: RuleSet, id: string): RuleSet {
  return { ...ruleSet, targets: (ruleSet.targets ?? []).filter((one) => one.id !== id) };
}

/** What was offered when a target was picked in this session: lets its scope be changed without pointing again. */
const picks = new Map<string, TargetPick>();

export function rememberPick(id: string, pick: TargetPick): void {
  picks.set(id, pick);
}
export function lastPickOf(id: string): TargetPick | undefined {
  return picks.get(id);
}
