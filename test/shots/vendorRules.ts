import type { RuleSet } from '../../shared/ruleset/types';
import { shopRules } from '../support/visits';

/** The shop with vendors: advertising with a gate and names of its own, one that is not finished, one that the server sends to. */
export function vendorRules(origin: string): RuleSet {
  const ruleSet = shopRules();
  ruleSet.site.origins = [origin];
  ruleSet.consent = {
    ...ruleSet.consent,
    pending: 'anonymise',
    source: { type: 'cookiebot', settings: {} },
  };
  const search = ruleSet.rules.find(({ event }) => event === 'search');
  if (search) search.consent = ['personalization_storage'];
  const lead = ruleSet.plan.events.find(({ name }) => name === 'generate_lead');
  if (lead?.params?.['form_id']) lead.params['form_id'].consent = ['ad_user_data'];
  ruleSet.destinations.push(
    {
      id: 'meta',
      type: 'meta',
      settings: { pixelId: '1234567890123456' },
      map: {
        events: { filter_used: null, generate_lead: 'SubmitApplication' },
        params: { '*': { item_name: 'content_name' }, search: { search_term: null } },
      },
      allow: { search: 'It replaces the tag that counted searches until now.' },
    },
    { id: 'linkedin', type: 'linkedin', settings: { partnerId: '1234567' } },
    { id: 'plausible', type: 'plausible', enabled: false, settings: {} },
    { id: 'hook', type: 'webhook', settings: { url: 'https://hooks.example/in', from: 'server' } },
  );
  return ruleSet;
}
