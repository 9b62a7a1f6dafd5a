import { ShieldCheck } from 'lucide-react';
import type { Catalog } from '../../shared/definition';
import type { Draft } from '../../shared/visit/visit';
import { Icon } from '../ui/Icon';
import { explainRule } from './explain';
import type { PageGroup, Row } from './rows';
import { rowIcon, rowTitle } from './rowWords';

interface TimelineProps {
  pages: PageGroup[];
  selected: string | undefined;
  catalog: Catalog;
  drafts: Draft[];
  onSelect: (row: string) => void;
}

/** Everything that happened, newest first, under the page it happened on. */
export function Timeline({ pages, selected, catalog, drafts, onSelect }: TimelineProps) {
  return (
    <div className="preview-timeline">
      {pages.map((page) => (
        <section key={page.id} aria-label={page.path}>
          <h3 className="preview-page">
            <span>{page.path}</span>
            <time>{clock(page.at).slice(0, 5)}</time>
          </h3>
          <ul>
            {page.rows.map((row) => (
              <li key={row.id}>
                <button
                  type="button"
                  className="preview-row"
                  aria-current={row.id === selected}
                  onClick={() => onSelect(row.id)}
                >
                  {row.kind === 'consent' ? (
                    <ShieldCheck size={15} aria-hidden="true" />
                  ) : (
                    <Icon name={rowIcon(row, catalog)} />
                  )}
                  <span className="preview-row-text">
                    {rowTitle(row, catalog)} <Outcome row={row} drafts={drafts} catalog={catalog} />
                  </span>
                  <time>{clock(row.at)}</time>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The events it sent, or that a rule came close. */
function Outcome({ row, drafts, catalog }: { row: Row; drafts: Draft[]; catalog: Catalog }) {
  const fired = row.rules.filter((entry) => entry.fired);
  const draft = drafts[row.draft];
  if (fired.length > 0)
    return fired.map((entry) => (
      <span key={entry.rule} className="preview-event">
        {entry.event?.name ?? entry.rule}
      </span>
    ));
  const almost = draft && row.rules.some((entry) => explainRule(entry, draft, catalog).verdict === 'almost');
  return almost ? <span className="preview-almost">almost</span> : null;
}

/** Time of day by the clock of whoever looks. */
function clock(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB');
}
