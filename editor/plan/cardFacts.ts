import { sendersOf } from '../../shared/plan/senders';
import { worthWords } from '../../shared/plan/value';
import type { Problem, Severity } from '../../shared/problem';
import { practiceTopics } from '../../shared/problems/practice';
import type { PlanEvent, Rule, RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import type { CardFacts } from './EventCard';

/** What the board shows of every event, by its name; of two events of one name, the first. */
export function cardFacts(ruleSet: RuleSet, problems: readonly Problem[]): Map<string, CardFacts> {
  const senders = sendersOf(ruleSet.rules);
  const gravest = gravestByEvent(problems);
  const facts = new Map<string, CardFacts>();
  ruleSet.plan.events.forEach((event, index) => {
    if (facts.has(event.name)) return;
    facts.set(event.name, {
      name: event.name,
      title: event.title,
      role: event.role,
      tier: event.tier,
      worth: worthWords(event.value, ruleSet),
      owner: event.owner,
      sender: senderWords(event, senders.get(event.name) ?? []),
      problem: gravest.get(index),
    });
  });
  return facts;
}

/** "Add to cart", "3 rules", "The site’s own code"; undefined where nothing sends it. */
export function senderWords({ sentBy, name, recipe }: PlanEvent, rules: readonly Rule[]): string | undefined {
  const [first] = rules;
  if (rules.length > 1) return t('Sent by {count} rules', { count: rules.length });
  if (first) {
    const called = first.name || first.id;
    return called === name ? t('Sent by 1 rule') : t('Sent by {called}', { called });
  }
  if (sentBy === 'page') return t('Sent by the site’s own code');
  if (sentBy === 'elsewhere') return t('Sent by another system');
  return recipe ? t('Still to be pointed at') : undefined;
}

function gravestByEvent(problems: readonly Problem[]): Map<number, Severity> {
  const gravest = new Map<number, Severity>();
  for (const { path, severity, code } of problems) {
    // Advice stands under Practice: a mark on every card of a young plan says nothing.
    if (Object.hasOwn(practiceTopics, code)) continue;
    const index = Number(/^\/plan\/events\/(\d+)(?:\/|$)/.exec(path)?.[1] ?? Number.NaN);
    // Problems come with the gravest first.
    if (!Number.isNaN(index) && !gravest.has(index)) gravest.set(index, severity);
  }
  return gravest;
}
