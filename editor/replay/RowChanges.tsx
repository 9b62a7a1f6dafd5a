import { ChevronRight, Ghost, Minus, PenLine, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/texts/t';
import type { RowChange } from '../../shared/visit/outcomes';
import type { Row } from '../preview/timeline/rows';
import { clockWords, rowTitle } from '../preview/timeline/rowWords';
import { chooseRow } from '../preview/timeline/viewStore';
import { catalog, useRuleSet } from '../shell/document';
import { useReplay, useReplaying } from './replayStore';
import { changeWords, summaryOf } from './words';
import './replay.css';

/** More than this nobody reads through: the first ones tell. */
const maxShown = 50;

/** What the document of today would change in the visit on screen, and how the draft differs from what is live. */
export function RowChanges({ rows }: { rows: readonly Row[] }) {
  useReplaying();
  const changes = useReplay((state) => state.rows);
  const live = useReplay((state) => state.live);
  return (
    <>
      <Changes changes={changes} rows={rows} kind="edit" icon={<Ghost size={15} aria-hidden="true" />} />
      <Changes changes={live ?? []} rows={rows} kind="live" icon={<PenLine size={15} aria-hidden="true" />} />
    </>
  );
}

function Changes({
  changes,
  rows,
  kind,
  icon,
}: {
  changes: readonly RowChange[];
  rows: readonly Row[];
  kind: 'edit' | 'live';
  icon: ReactNode;
}) {
  const { rules } = useRuleSet();
  if (changes.length === 0) return null;
  const nameOf = (id: string) => rules.find((rule) => rule.id === id)?.name ?? id;
  return (
    <details className={`row-changes ${kind}`}>
      <summary>
        {icon}
        <span>{summaryOf(changes, kind)}</span>
        <ChevronRight size={14} aria-hidden="true" />
      </summary>
      <ul>
        {changes.slice(0, maxShown).map((change, place) => {
          const row = rows.find(({ places }) => places.includes(change.index));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: one rule may change twice at one moment
            <li key={`${change.index} ${change.rule} ${place}`}>
              <button
                type="button"
                className={`row-change ${change.change}`}
                disabled={!row}
                onClick={() => row && chooseRow(row.id, change.rule)}
              >
                <Mark change={change.change} />
                <span>
                  <b>{nameOf(change.rule)}</b> {changeWords(change, kind)}
                  {row && (
                    <span className="row-change-where">
                      {rowTitle(row, catalog)}, {clockWords(row.at)}
                    </span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {changes.length > maxShown && (
        <p className="quiet">
          {t('And')} {changes.length - maxShown} {t('more.')}
        </p>
      )}
    </details>
  );
}

function Mark({ change }: { change: RowChange['change'] }) {
  if (change === 'appears') return <Plus size={14} aria-hidden="true" />;
  if (change === 'vanishes') return <Minus size={14} aria-hidden="true" />;
  return change === 'differs' ? <PenLine size={13} aria-hidden="true" /> : <span aria-hidden="true">?</span>;
}
