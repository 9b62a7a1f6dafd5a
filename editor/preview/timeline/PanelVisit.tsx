import { useRef } from 'react';
import { RowChanges } from '../../replay/RowChanges';
import { MomentCard } from './MomentCard';
import { NothingShown } from './NothingShown';
import { OpenedBanner } from './OpenedBanner';
import './timeline.css';
import { TimelineList } from './TimelineList';
import { TimelineTools } from './TimelineTools';
import { useTimeline } from './useTimeline';
import { useView, viewStore } from './viewStore';

/** The visit in the narrow panel: what one row was about, and below it the list. */
export function PanelVisit({ rule }: { rule: string | undefined }) {
  const { visit, rows, lines, counts, shown, row, line } = useTimeline();
  const asked = useView((view) => view.rule);
  const closed = useView((view) => view.closed);
  const list = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  return (
    <>
      <OpenedBanner />
      {rows.length > 0 && row && !closed && (
        <div className="timeline-card" ref={card}>
          <MomentCard
            visit={visit}
            rows={rows}
            row={row}
            first={asked ?? rule}
            onClose={() => {
              viewStore.setState({ closed: true });
              list.current?.focus();
            }}
          />
        </div>
      )}
      {rows.length > 0 && <RowChanges rows={rows} />}
      {rows.length > 0 && <TimelineTools visit={visit} counts={counts} listRef={list} searchRef={search} />}
      {shown > 0 ? (
        <TimelineList
          lines={lines}
          chosen={line}
          drafts={visit.drafts}
          listRef={list}
          onEnter={() => {
            viewStore.setState({ closed: false });
            // The card may be drawn only now.
            requestAnimationFrame(() =>
              card.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
            );
          }}
        />
      ) : (
        <div className="timeline-frame">
          <NothingShown rows={rows.length} />
        </div>
      )}
    </>
  );
}
