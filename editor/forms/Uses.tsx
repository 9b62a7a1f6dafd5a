import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Catalog } from '../../shared/definition';
import { segmentsOf } from '../../shared/pointer';
import { type Use, type UseKind, uses } from '../../shared/ruleset/references';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { openAt } from '../shell/openAt';
import { plainAddress } from '../shell/placeOf';

export type UsesOf = (id: string) => Use[];

/** Every use of one kind of thing, found once for a whole screen. */
export function useUses(ruleSet: RuleSet, catalog: Catalog, kind: UseKind): UsesOf {
  const byId = useMemo(() => {
    const found = new Map<string, Use[]>();
    for (const use of uses(ruleSet, catalog)) {
      if (use.kind === kind) found.set(use.id, [...(found.get(use.id) ?? []), use]);
    }
    return found;
  }, [ruleSet, catalog, kind]);
  return (id) => byId.get(id) ?? [];
}

/** "3 uses", or that nothing uses it. */
export function countOfUses(count: number): string {
  if (count === 0) return t('not used');
  return t('{count, plural, one {# use} other {# uses}}', { count });
}

/** Who uses it, each a way there. */
export function Uses({ uses: list, ruleSet }: { uses: readonly Use[]; ruleSet: RuleSet }) {
  if (list.length === 0) return null;
  const owners = [...new Map(list.map((use) => [use.owner, use])).values()];
  return (
    <div className="field">
      <span className="field-label">{t('Used by')}</span>
      <span className="uses">
        {owners.map((use) => (
          <Link
            key={use.owner}
            href={plainAddress(use.path, ruleSet)}
            className="use-link"
            onClick={() => openAt(use.path)}
          >
            {ownerName(use.owner, ruleSet)}
          </Link>
        ))}
      </span>
    </div>
  );
}

/** What a pointer's owner is called: the rule, variable, event or destination that stands there. */
export function ownerName(owner: string, ruleSet: RuleSet): string {
  const [list, second, third] = segmentsOf(owner);
  const index = Number(second);
  switch (list) {
    case 'rules': {
      const rule = ruleSet.rules[index];
      return rule ? rule.name || rule.event || rule.id : owner;
    }
    case 'variables':
      return t('variable {name}', {
        name: ruleSet.variables?.[index]?.name ?? ruleSet.variables?.[index]?.id,
      });
    case 'destinations':
      return t('destination {name}', {
        name: ruleSet.destinations[index]?.name ?? ruleSet.destinations[index]?.id,
      });
    case 'plan':
      return t('event {name}', { name: ruleSet.plan.events[Number(third)]?.name ?? '' });
    default:
      return list ?? '';
  }
}
