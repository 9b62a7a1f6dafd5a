/** Three dozen rules of a shop and its magazine, with something of everything that the rule list can be narrowed by. */
import type { Rule, RuleSet } from '../../shared/ruleset/types';

const each = 12;

/** "Open product 1" to 12, "Read article 1" to 12, "Ask for offer 1" to 12. */
export function manyRules(): RuleSet {
  const numbers = Array.from({ length: each }, (_, place) => place + 1);
  return {
    format: 1,
    name: 'Three dozen rules',
    site: { origins: ['https://www.harrow-vale.example'] },
    plan: {
      stages: [
        { id: 'interest', name: 'Interest' },
        { id: 'intent', name: 'Intent' },
      ],
      events: [
        { name: 'product_opened', stage: 'interest', params: { market: { type: 'string' } } },
        { name: 'article_read', stage: 'interest' },
        { name: 'offer_asked', stage: 'intent' },
      ],
    },
    rules: [
      ...numbers.map(
        (number): Rule => ({
          id: `product-${number}`,
          name: `Open product ${number}`,
          triggers: [{ type: 'click', settings: { target: `#product-${number}` } }],
          conditions: {
            all: [{ variable: 'page_path', operator: 'starts-with', value: `/de/lamps/${number}` }],
          },
          event: 'product_opened',
          params: { market: 'de' },
          destinations: ['reports'],
          folder: 'Shop',
        }),
      ),
      ...numbers.map(
        (number): Rule => ({
          id: `article-${number}`,
          name: `Read article ${number}`,
          ...(number > 8 && { enabled: false }),
          triggers: [{ type: 'scroll-depth', settings: { marks: [75] } }],
          event: 'article_read',
          ...(number <= 3 && { rollout: { state: 'draft' as const } }),
          ...(number <= 5 && { labels: ['magazine'] }),
        }),
      ),
      ...numbers.map(
        (number): Rule => ({
          id: `offer-${number}`,
          name: `Ask for offer ${number}`,
          // Two have no such place any more: a problem each.
          triggers: [
            { type: 'form-submit', settings: { target: number > 10 ? 'gone-form' : `#offer-${number}` } },
          ],
          event: 'offer_asked',
          destinations: 'all',
        }),
      ),
    ],
    destinations: [
      { id: 'reports', type: 'collector', settings: {} },
      { id: 'layer', type: 'data-layer', settings: {} },
    ],
    consent: { default: {}, pending: 'queue' },
  };
}
