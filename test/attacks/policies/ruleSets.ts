/** What runs under the policies: everything built in that asks nobody but the collector; a vendor that is loaded; a pixel. */

import type { Destination, RuleSet } from '../../../shared/ruleset/types';
import { wholeCatalog } from '../../samples/wholeCatalog';

const quiet = ['collector', 'data-layer', 'dom-event'];
const consent: RuleSet['consent'] = {
  manager: 'none',
  default: { analytics_storage: 'granted' },
  pending: 'queue',
};

/** Every trigger, variable, format, operator and cap, with code of one's own. */
export function builtIn(): RuleSet {
  const all = wholeCatalog();
  const kept = all.destinations.filter(({ type }) => quiet.includes(type));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...all,
    site: { ...all.site, customCode: true },
    variables: [
      ...(all.variables ?? []),
      { id: 'own', type: 'custom-code', settings: { code: 'return document.title.length + 1;' } },
    ],
    rules: [
      ...all.rules.map((rule) => ({
        ...rule,
        ...(Array.isArray(rule.destinations) && {
          destinations: rule.destinations.filter((id) => ids.has(id)),
        }),
      })),
      ...clicks().rules,
    ],
    plan: { ...all.plan, events: [...all.plan.events, ...clicks().plan.events] },
    destinations: kept,
    consent: { ...all.consent, ...consent, storage: 'analytics_storage' },
  };
}

/** One rule for a click, sent to these. */
export function clicks(...destinations: Destination[]): RuleSet {
  return {
    format: 1,
    site: { origins: ['https://shop.example'] },
    plan: { stages: [], events: [{ name: 'policy_click' }] },
    rules: [
      {
        id: 'policy-click',
        triggers: [{ type: 'click', settings: { target: '#buy' } }],
        event: 'policy_click',
        destinations: 'all',
      },
    ],
    destinations,
    consent,
  };
}

export const withVendor = () =>
  clicks(
    { id: 'clarity', type: 'clarity', settings: { load: true, projectId: 'abc1234567' }, consent: [] },
    { id: 'layer', type: 'data-layer', settings: {} },
  );
export const withPixel = () =>
  clicks(
    {
      id: 'pixel',
      type: 'image-pixel',
      settings: { url: 'https://pixel.example/p.gif?e={name}' },
      consent: [],
    },
    { id: 'layer', type: 'data-layer', settings: {} },
  );
