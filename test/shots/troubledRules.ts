/** A draft with problems of every grade: what stops publishing, what is risky, and hints. */
import type { RuleSet } from '../../shared/ruleset/types';
import { shopRules } from '../support/visits';

export function troubledRules(origin: string): RuleSet {
  const ruleSet = shopRules();
  ruleSet.site.origins = [origin];
  const [first, second, third] = ruleSet.rules;
  if (first) first.event = 'no_such_event';
  if (second) second.params = { ...second.params, item_name: '{{no_such_variable}}' };
  if (third) third.triggers = [{ type: 'click', settings: { target: 'div > div > div:nth-child(3) > a' } }];
  ruleSet.rules.push(
    {
      id: 'unfinished',
      name: 'Unfinished',
      triggers: [{ type: 'click', settings: {} }],
      event: '',
      destinations: 'all',
    },
    {
      id: 'never',
      name: 'Can never hold',
      triggers: [{ type: 'page-view', settings: {} }],
      conditions: {
        all: [
          { variable: 'page_path', operator: 'equals', value: '/cart/' },
          { variable: 'page_path', operator: 'equals', value: '/checkout/' },
        ],
      },
      event: 'view_item',
      destinations: ['no_such_destination'],
    },
  );
  return ruleSet;
}
