/** What searching and sorting ask of a rule, found once for each rule: rules are never changed in place. */

import type { Catalog } from '../../../shared/definition';
import { own } from '../../../shared/ruleset/own';
import type { Rule, RuleSet } from '../../../shared/ruleset/types';
import { walkRule } from '../../../shared/ruleset/walk';
import { join, readSettings } from '../../../shared/sentence';
import { t } from '../../../shared/texts/t';

export interface RuleFacts {
  /** The triggers in a few words: "Clicks Button “Add to cart”". */
  summary: string;
  /** What it is found by, in lower case. */
  words: string;
  /** Types of its triggers, those inside combinations included. */
  kinds: readonly string[];
  /** What its conditions compare addresses with, in lower case. */
  pages: readonly string[];
}

export type RuleState = 'on' | 'off' | 'draft' | 'shadow' | 'share';

const addresses = new Set([
  'page_url',
  'page_path',
  'page_host',
  'page_query',
  'page_fragment',
  'page_address',
  'page_section',
  'page_canonical',
]);

const known = new WeakMap<Rule, { targets: unknown; facts: RuleFacts }>();

export function factsOf(rule: Rule, ruleSet: RuleSet, catalog: Catalog): RuleFacts {
  const cached = known.get(rule);
  if (cached && cached.targets === ruleSet.targets) return cached.facts;
  const summary = summarise(rule, ruleSet, catalog);
  const kinds: string[] = [];
  const pages: string[] = [];
  walkRule(rule, '', catalog, {
    trigger: ({ type }) => kinds.push(type),
    comparison({ variable, value }) {
      if (value !== undefined && addresses.has(variable)) pages.push(String(value).toLowerCase());
    },
  });
  const facts: RuleFacts = {
    summary,
    words: [
      rule.name,
      rule.id,
      rule.event,
      summary,
      ...pages,
      ...(rule.labels ?? []),
      rule.folder,
      rule.notes,
    ]
      .filter(Boolean)
      .join(' ')
      .toLowerCase(),
    kinds,
    pages,
  };
  known.set(rule, { targets: ruleSet.targets, facts });
  return facts;
}

export function stateOf({ enabled, rollout }: Rule): RuleState {
  if (enabled === false) return 'off';
  if (rollout?.state === 'draft' || rollout?.state === 'shadow') return rollout.state;
  return rollout?.percent !== undefined && rollout.percent < 100 ? 'share' : 'on';
}

export function ruleName(rule: Rule): string {
  return rule.name || rule.event || t('New rule');
}

function summarise(rule: Rule, ruleSet: RuleSet, catalog: Catalog): string {
  const clauses = rule.triggers.map((trigger) => {
    const definition = own(catalog.triggers, trigger.type);
    return definition ? readSettings(definition, trigger.settings, ruleSet) : trigger.type;
  });
  const text = join(clauses, 'or').replace(/^someone /, '');
  return text === '' ? t('No trigger yet') : text.charAt(0).toUpperCase() + text.slice(1);
}
