import { t } from '../../shared/texts/t';
import { edit, getRuleSet } from '../shell/document';
import { openAt } from '../shell/openAt';
import { begin } from './freshRule';
import { addRule, newRule, withEvent } from './ruleChanges';

/** Adds an empty rule, or one that sends an event of the plan, and puts the cursor where its trigger is chosen. */
export function startRule(go: (address: string) => void, event?: string): void {
  const empty = newRule(getRuleSet());
  const planned = getRuleSet().plan.events.find(({ name }) => name === event);
  const rule = planned ? withEvent(empty, planned, getRuleSet()) : empty;
  edit(t('Add rule'), (ruleSet) => addRule(ruleSet, rule));
  begin(rule.id);
  go(`/rules/${rule.id}`);
  const index = getRuleSet().rules.findIndex((one) => one.id === rule.id);
  openAt(`/rules/${index}/triggers`);
}
