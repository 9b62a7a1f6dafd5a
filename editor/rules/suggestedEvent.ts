import type { Rule, RuleSet } from '../../shared/ruleset/types';
import { eventName } from '../plan/planChanges';

/** Longer texts are sentences, not names. */
const maxLetters = 30;

/** What a rule's event might be called: after the words on what was pointed at, unless the plan has that name. */
export function suggestedEvent(rule: Rule, ruleSet: RuleSet): string | undefined {
  if (rule.event !== '') return undefined;
  for (const { settings } of rule.triggers) {
    const target = ruleSet.targets?.find(({ id }) => Object.values(settings).includes(id));
    const words = target?.fingerprint?.name ?? target?.fingerprint?.text ?? '';
    const name = eventName(words);
    if (!/[a-z]/i.test(words) || words.length > maxLetters) continue;
    if (!ruleSet.plan.events.some((event) => event.name === name)) return words;
  }
  return undefined;
}
