import { useMemo } from 'react';
import { t } from '../../shared/texts/t';
import { catalog } from '../compile/runtime';
import { useHealthKnown } from '../health/healthStore';
import { openAt } from '../shell/openAt';
import { useEditor } from '../store/store';
import { Badge } from '../ui/Badge';
import { Check } from './Check';
import { type WeakTarget, weakTargets } from './weakTargets';

const tones = { gone: 'bad', ambiguous: 'warn', fragile: 'warn' } as const;
const names = { gone: t('gone'), ambiguous: t('several'), fragile: t('fragile') };

/** Targets that rules need and that are lost, or may be with the next redesign; each leads to its repair. */
export function TargetsCheck({ go }: { go: (address: string) => void }) {
  const ruleSet = useEditor((state) => state.document);
  const health = useHealthKnown();
  const weak = useMemo(() => weakTargets(ruleSet, catalog, health), [ruleSet, health]);
  const count = ruleSet.targets?.length ?? 0;
  if (count === 0) return null;
  if (weak.length === 0)
    return <Check state="ok" title={t('No target that a rule needs is fragile or lost')} />;
  return (
    <Check state="warn" title={titleOf(weak)}>
      <ul className="check-list">
        {weak.map(({ id, name, path, state, why, rules }) => (
          <li key={id}>
            <button
              type="button"
              className="check-link"
              onClick={() => {
                go('/targets');
                openAt(path);
              }}
            >
              <b>
                {name} <Badge tone={tones[state]}>{names[state]}</Badge>
              </b>
              <span>
                {why}{' '}
                {t('{count, plural, one {{rule} needs it.} other {# rules need it.}}', {
                  count: rules.length,
                  rule: rules[0] ?? '',
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Check>
  );
}

function titleOf(weak: readonly WeakTarget[]): string {
  const lost = weak.filter(({ state }) => state !== 'fragile').length;
  const fragile = weak.length - lost;
  const parts = [
    lost > 0 && t('{lost, plural, one {one target is} other {# targets are}} not found any more', { lost }),
    fragile > 0 && t('{fragile, plural, one {one target is} other {# targets are}} fragile', { fragile }),
  ].filter((part) => part !== false);
  const words = parts.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
