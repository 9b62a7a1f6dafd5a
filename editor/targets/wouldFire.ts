/** What rules would make of a click on the element under the pointer, in the words of the label there. */

import { clausesOf } from '../../shared/compiler/plan';
import { valueAt } from '../../shared/pointer';
import type { WouldFire } from '../../shared/preview';
import { readCondition, variableWords } from '../../shared/readCondition';
import type { Condition, Rule, RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import type { RecordedElement, Values } from '../../shared/trace';
import { frequencyWords, isComparison, valueWords } from '../../shared/visit/clauseWords';
import type { Engine } from '../../shared/visit/engine';
import { onElement, type WouldRule } from '../../shared/visit/onElement';

/** Those that fire first. What cannot be known is not said: the label is no place for doubts. */
export function wouldFire(
  moment: { url: string; chain: RecordedElement[]; values: Values },
  ruleSet: RuleSet,
  engine: Engine,
): WouldFire[] {
  const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  return onElement({ ...moment, at: Date.now() }, ruleSet, engine).flatMap((would): WouldFire[] => {
    const rule = rules.get(would.rule);
    if (!rule || would.fired === undefined) return [];
    const event = rule.event || rule.name || rule.id;
    return would.fired ? [{ event }] : [{ event, but: butWords(rule, would, ruleSet, engine) }];
  });
}

function butWords(rule: Rule, { but, outcome }: WouldRule, ruleSet: RuleSet, { catalog }: Engine): string {
  if (outcome.stoppedBy === 'frequency')
    return t('it counts {frequency}', { frequency: frequencyWords(rule.frequency) });
  const at = but === undefined ? undefined : clausesOf(rule, '')[but];
  const clause = at?.startsWith('/conditions') ? (valueAt(rule, at) as Condition) : undefined;
  if (!clause || but === undefined) return t('something else is asked for');
  const words = readCondition(clause, ruleSet, catalog);
  if (!isComparison(clause)) return t('the rule says “{words}”', { words });
  const saw = outcome.clauses[but]?.saw;
  const variable = variableWords(clause.variable, ruleSet, catalog);
  return t('{variable} is {value}, where the rule says “{words}”', {
    variable,
    value: valueWords(saw),
    words: words.slice(variable.length + 1),
  });
}
