import { useMemo } from 'react';
import type { Visit } from '../../../shared/visit/visit';
import { catalog } from '../../shell/document';
import { usePreview, useShownVisit } from '../previewStore';
import { type Counts, countsOf, filterRows, isFiltered } from './filters';
import { type Line, linesOf } from './lines';
import { hasFired } from './made';
import { useNearMisses } from './nearMisses';
import { type Row, rowsOf } from './rows';
import { useView } from './viewStore';

export interface Timeline {
  visit: Visit;
  /** All of the visit, oldest first. */
  rows: Row[];
  lines: Line[];
  counts: Counts;
  /** How many rows are shown, folded ones included. */
  shown: number;
  /** The row whose details are open. */
  row: Row | undefined;
  /** Id of the line that is chosen. */
  line: string | undefined;
}

/** The visit on screen as rows, what of it passes the filter as lines, and what is chosen. */
export function useTimeline(): Timeline {
  const visit = useShownVisit();
  const { drafts, recorded, dropped = 0 } = visit;
  const rows = useMemo(() => rowsOf(recorded, catalog, dropped), [recorded, dropped]);
  const near = useNearMisses(visit, rows);
  const counts = useMemo(() => countsOf(rows, near), [rows, near]);
  const filter = useView((view) => view.filter);
  const unfolded = useView((view) => view.unfolded);
  const allRequests = useView((view) => view.allRequests);
  const filtered = useMemo(
    () => filterRows(rows, filter, near, drafts, catalog),
    [rows, filter, near, drafts],
  );
  const lines = useMemo(
    () =>
      linesOf(filtered, catalog, {
        near,
        unfolded,
        fold: !isFiltered(filter),
        requests:
          filter.destination !== null ? { destination: filter.destination } : allRequests ? 'all' : 'notable',
        dropped,
      }),
    [filtered, filter, near, unfolded, allRequests, dropped],
  );
  const chosen = usePreview((state) => state.row);
  const line = useView((view) => view.line);
  const row = rows.find(({ id }) => id === chosen) ?? rows.findLast(isWorthExplaining) ?? rows.at(-1);
  const hasLine = lines.some(({ id }) => id === line);
  return { visit, rows, lines, counts, shown: filtered.length, row, line: hasLine && line ? line : row?.id };
}

/** A changed draft takes nobody away from what it was changed for, unless something fires by it. */
function isWorthExplaining(row: Row): boolean {
  if (row.kind === 'draft') return hasFired(row);
  return row.rules.length > 0 || row.kind === 'click' || row.kind === 'submit';
}
