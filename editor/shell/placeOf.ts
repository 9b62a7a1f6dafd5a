import { segmentsOf } from '../../shared/pointer';
import { own } from '../../shared/ruleset/own';
import type { RuleSet } from '../../shared/ruleset/types';

/** What of the site has a screen. */
const screensOfSite: Readonly<Record<string, string>> = {
  origins: '/install',
  frames: '/install',
  domains: '/install',
  query: '/privacy',
};

/** The screen that shows what a JSON Pointer names, as an address below the site. */
export function plainAddress(path: string, ruleSet: RuleSet): string {
  const [list, index] = segmentsOf(path);
  switch (list) {
    case 'rules': {
      const rule = ruleSet.rules[Number(index)];
      return rule ? `/rules/${rule.id}` : '/rules';
    }
    case 'site':
      return own(screensOfSite, index ?? '') ?? '/json';
    case 'targets':
    case 'variables':
    case 'destinations':
    case 'consent':
    case 'tests':
    case 'plan':
      return `/${list}`;
    default:
      return '/json';
  }
}
