/** Targets that may be lost with the next redesign, or already are: what a publisher should look at. */

import type { Catalog } from '../../shared/definition';
import { pointer, segmentsOf } from '../../shared/pointer';
import { uses } from '../../shared/ruleset/references';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import type { HealthKnown } from '../health/healthStore';
import { targetState } from '../health/targetState';

export interface WeakTarget {
  id: string;
  name: string;
  /** JSON Pointer of the target. */
  path: string;
  /** `gone` and `ambiguous` were seen on pages; `fragile` is what its selector rests on. */
  state: 'gone' | 'ambiguous' | 'fragile';
  /** One or two sentences. */
  why: string;
  /** Names of the rules that are on and need it. */
  rules: string[];
}

const order = { gone: 0, ambiguous: 1, fragile: 2 } as const;

/** Those that rules which are on need, the worst first. */
export function weakTargets(ruleSet: RuleSet, catalog: Catalog, health: HealthKnown): WeakTarget[] {
  const users = usersOf(ruleSet, catalog);
  return (ruleSet.targets ?? [])
    .flatMap((target, index): WeakTarget[] => {
      const rules = users.get(target.id);
      if (!rules) return [];
      const seen = targetState(target, health);
      const found = { id: target.id, name: target.name ?? target.id, path: pointer('targets', index), rules };
      if (seen.state === 'gone' || seen.state === 'ambiguous')
        return [{ ...found, state: seen.state, why: seen.said }];
      if (target.strength !== 'fragile') return [];
      return [
        {
          ...found,
          state: 'fragile',
          why: target.reason ?? t('Its selector rests on what redesigns change.'),
        },
      ];
    })
    .sort((one, other) => order[one.state] - order[other.state]);
}

/** Names of rules that are on, by the targets they use. */
function usersOf(ruleSet: RuleSet, catalog: Catalog): Map<string, string[]> {
  const users = new Map<string, Set<string>>();
  for (const { kind, id, owner } of uses(ruleSet, catalog)) {
    const [part, index] = segmentsOf(owner);
    const rule = part === 'rules' ? ruleSet.rules[Number(index)] : undefined;
    if (kind !== 'target' || !rule || rule.enabled === false || rule.rollout?.state === 'draft') continue;
    users.set(id, (users.get(id) ?? new Set()).add(rule.name || rule.id));
  }
  return new Map([...users].map(([target, names]) => [target, [...names]]));
}
