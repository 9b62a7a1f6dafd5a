import type { Catalog } from '../../shared/definition';
import type { RuleSet } from '../../shared/ruleset/types';
import type { Picked } from '../preview/pick';
import { rememberTaken } from './takenStore';
import { addTarget, rememberPick, targetFromPick } from './targetChanges';
import { withValues } from './valueVariables';

/** What a pick changes in the document: a target, and a variable for each value that was taken with it, as one step. */
export function landPick(
  { pick, values }: Picked,
  ruleSet: RuleSet,
  catalog: Catalog,
): { target: string; also: (ruleSet: RuleSet) => RuleSet } {
  const made = targetFromPick(ruleSet, pick);
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
