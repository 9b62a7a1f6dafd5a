import { useMemo } from 'react';
import { catalog } from '../compile/runtime';
import { useHealthKnown } from '../health/healthStore';
import { openAt } from '../shell/openAt';
import { useEditor } from '../store/store';
import { Badge } from '../ui/Badge';
import { Check } from './Check';
import { type WeakTarget, weakTargets } from './weakTargets';

const tones = { gone: 'bad', ambiguous: 'warn', fragile: 'warn' } as const;
const names = { gone: 'gone', ambiguous: 'several', fragile: 'fragile' } as const;

/** Targets that rules need and that are lost, or may be with the next redesign; each leads to its repair. */
export function TargetsCheck({ go }: { go: (address: string) => void }) {
  const ruleSet = useEditor((state) => state.document);
  const health = useHealthKnown();
  const weak = useMemo(() => weakTargets(ruleSet, catalog, health), [ruleSet, health]);
  const count = ruleSet.targets?.length ?? 0;
  if (count === 0) return null;
  if (weak.length === 0) return <Check state="ok" title="No target that a rule needs is fragile or lost" />;
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
                {why} {rules.length === 1 ? `${rules[0]} needs it.` : `${rules.length} rules need it.`}
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
    lost > 0 && (lost === 1 ? 'one target is not found any more' : `${lost} targets are not found any more`),
    fragile > 0 && (fragile === 1 ? 'one target is fragile' : `${fragile} targets are fragile`),
  ].filter((part) => part !== false);
  const words = parts.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
