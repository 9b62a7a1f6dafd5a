import { edit, getRuleSet } from '../shell/document';
import { openAt } from '../shell/openAt';
import { begin } from './freshRule';
import { addRule, newRule } from './ruleChanges';

/** Adds an empty rule and puts the cursor where its trigger is chosen. */
export function startRule(go: (address: string) => void): void {
  const rule = newRule(getRuleSet());
  edit('Add rule', (ruleSet) => addRule(ruleSet, rule));
  begin(rule.id);
  go(`/rules/${rule.id}`);
  const index = getRuleSet().rules.findIndex((one) => one.id === rule.id);
  openAt(`/rules/${index}/triggers`);
}
