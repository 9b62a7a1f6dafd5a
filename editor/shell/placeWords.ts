import { describePlace } from '../../shared/ruleset/checks/place';
import type { RuleSet } from '../../shared/ruleset/types';
import { catalog } from './document';

/** A JSON Pointer as people say it: `Rule “Add to cart”, trigger 2`. */
export function placeWords(path: string, ruleSet: RuleSet): string {
  const words = describePlace(ruleSet, path, catalog);
  // Keys that are no words of their own, such as “frequency”, read better without quotes.
  return words.replaceAll(/“([a-z]+)”/g, (quoted, key: string) => fieldWords[key] ?? quoted);
}

const fieldWords: Readonly<Record<string, string>> = {
  event: 'event',
  name: 'name',
  id: 'id',
  params: 'parameters',
  frequency: 'how often',
  rollout: 'rollout',
  percent: 'percentage',
  schedule: 'schedule',
  destinations: 'destinations',
  conditions: 'conditions',
  operator: 'comparison',
  variable: 'variable',
  value: 'value',
  selector: 'selector',
  stage: 'stage',
  stages: 'stages',
  events: 'events',
  consent: 'consent',
  site: 'site',
  per: 'per',
  type: 'type',
  plan: 'Plan',
};
