import type { Catalog } from '../../shared/definition';
import type { RuleSet, Target } from '../../shared/ruleset/types';
import type { Picked } from '../preview/pick';
import { rememberTaken } from './takenStore';
import { addTarget, rememberPick, targetFromPick } from './targetChanges';
import { withValues } from './valueVariables';

/**
 * What a pick changes in the document: a target, and a variable for each value that was taken with it, as one step. `again`: the
 * target that was picked anew, which keeps its id and its name.
 */
export function landPick(
  { pick, values }: Picked,
  ruleSet: RuleSet,
  catalog: Catalog,
  again?: Target,
): { target: string; also: (ruleSet: RuleSet) => RuleSet } {
  const found = targetFromPick(ruleSet, pick);
  const made = again ? { ...found, id: again.id, name: again.name ?? found.name ?? again.id } : found;
  rememberPick(made.id, pick);
  return {
    target: made.id,
    also: (document) => {
      const { ruleSet: changed, taken } = withValues(addTarget(document, made), values, catalog);
      rememberTaken(made.id, taken);
      return changed;
    },
  };
}
