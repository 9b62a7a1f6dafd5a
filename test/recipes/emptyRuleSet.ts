import type { RuleSet } from '../../shared/ruleset/types';

/** What a recipe is added to: a site that reports to Milepost, its visitors having agreed. */
export function emptyRuleSet(): RuleSet {
  return {
    format: 1,
    site: { origins: ['http://shop.localhost'], timeZone: 'UTC' },
    plan: { stages: [], events: [] },
    rules: [],
    destinations: [{ id: 'reports', type: 'collector', settings: {} }],
    consent: {
      default: { analytics_storage: 'granted' },
      pending: 'queue',
      storage: 'analytics_storage',
    },
  };
}
