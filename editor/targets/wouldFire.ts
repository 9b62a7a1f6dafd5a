/** What rules would make of a click on the element under the pointer, in the words of the label there. */
import type { WouldFire } from '../../shared/preview';
import { readCondition, variableWords } from '../../shared/readCondition';
import type { Condition, Rule, RuleSet } from '../../shared/ruleset/types';
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
  if (outcome.stoppedBy === 'frequency') return `it counts ${frequencyWords(rule.frequency)}`;
  const clause = but === undefined ? undefined : clauseAt(rule, but);
  if (!clause || but === undefined) return 'something else is asked for';
  const words = readCondition(clause, ruleSet, catalog);
  if (!isComparison(clause)) return `the rule says “${words}”`;
  const saw = outcome.clauses[but]?.saw;
  const variable = variableWords(clause.variable, ruleSet, catalog);
  return `${variable} is ${valueWords(saw)}, where the rule says “${words.slice(variable.length + 1)}”`;
}

/** Clauses are numbered depth first, triggers before conditions. */
function clauseAt({ triggers, conditions }: Rule, number: number): Condition | undefined {
  let at = triggers.length - 1;
  const find = (condition: Condition): Condition | undefined => {
    at += 1;
    if (at === number) return condition;
    for (const inner of innerOf(condition)) {
      const found = find(inner);
      if (found) return found;
    }
    return undefined;
  };
  // The group at the top is no clause of its own.
  const top = !conditions ? [] : 'all' in conditions ? conditions.all : [conditions];
  for (const condition of top) {
    const found = find(condition);
    if (found) return found;
  }
  return undefined;
}

function innerOf(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [];
}
