import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import type { Explanation } from '../../../shared/visit/explain';
import type { Visit } from '../../../shared/visit/visit';
import { catalog } from '../../shell/document';
import { madeOf, silentOf } from './made';
import { RuleCard } from './RuleCard';
import type { Row } from './rows';

/** What every rule made of a row: fired ones, then near misses; the others folded under one line. `first` leads. */
export function RulesSection({ row, visit, first }: { row: Row; visit: Visit; first: string | undefined }) {
  const { drafts } = visit;
  const { shown, folded } = useMemo(() => {
    const ran = madeOf(row, drafts, catalog);
    const silent = silentOf(row, drafts, catalog);
    const order = ({ rule, verdict }: Explanation) =>
      (rule === first ? 0 : 10) + ['fired', 'almost', 'did-not-fire'].indexOf(verdict);
    const all = [...ran, ...silent].sort((a, b) => order(a) - order(b));
    const open = all.filter(
      (one) => one.rule === first || one.verdict !== 'did-not-fire' || (ran.includes(one) && ran.length <= 3),
    );
    const shown = open.length > 0 ? open : all.slice(0, 1);
    return { shown, folded: all.filter((one) => !shown.includes(one)) };
  }, [row, drafts, first]);
  if (shown.length === 0) return <p className="moment-none">No rule waits for this.</p>;
  return (
    <div className="moment-rules">
      {shown.map((made) => (
        <RuleCard key={made.rule} made={made} index={row.index} />
      ))}
      {folded.length > 0 && (
        <details className="moment-folded">
          <summary>
            <ChevronRight size={14} aria-hidden="true" />
            {folded.length} {folded.length === 1 ? 'other rule' : 'other rules'} did not fire
          </summary>
          {folded.map((made) => (
            <RuleCard key={made.rule} made={made} index={row.index} />
          ))}
        </details>
      )}
    </div>
  );
}
