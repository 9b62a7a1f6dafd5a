/** What the list draws, top to bottom: pages as headings, rows, near misses and requests as lines of their own, noise folded. */
import type { Catalog } from '../../../shared/definition';
import { hasFailed, hasFired, isProblem } from './made';
import type { Near, NearMisses } from './nearMisses';
import { type Delivery, type PageGroup, pagesOf, type Row, type RowKind } from './rows';
import { foldedWords } from './rowWords';

export type Line =
  | { type: 'page'; id: string; page: PageGroup }
  | { type: 'row'; id: string; row: Row; pageAt: number; inFold?: true }
  /** A rule for which all but one thing was right. */
  | { type: 'almost'; id: string; row: Row; near: Near }
  /** Deliveries of one row with the same outcome. */
  | { type: 'requests'; id: string; row: Row; deliveries: Delivery[] }
  | { type: 'fold'; id: string; rows: Row[]; words: string; open: boolean; pageAt: number }
  | { type: 'dropped'; id: string; count: number };

export interface LineOptions {
  near: NearMisses;
  /** Ids of folds that are open. */
  unfolded: ReadonlySet<string>;
  /** False while something is looked for: then nothing hides. */
  fold: boolean;
  /** Lines for requests: only what needs attention, or every one, or those of one destination. */
  requests: 'notable' | 'all' | { destination: string };
  /** How many entries were let go before the first. */
  dropped: number;
}

// Of two or three quiet moments a person wants to see each.
const leastFolded = 3;
const quietKinds: readonly RowKind[] = ['scroll', 'focus', 'hide', 'copy', 'occurrence', 'push'];

/** Newest first. */
export function linesOf(rows: readonly Row[], catalog: Catalog, options: LineOptions): Line[] {
  const lines: Line[] = [];
  for (const page of pagesOf(rows).reverse()) {
    lines.push({ type: 'page', id: `page ${page.id}`, page });
    for (const run of runsOf(page.rows, options).reverse()) {
      const newestFirst = run.rows.toReversed();
      if (run.quiet) {
        const id = `fold ${run.rows[0]?.id}`;
        const open = options.unfolded.has(id);
        lines.push({
          type: 'fold',
          id,
          rows: run.rows,
          words: foldedWords(run.rows, catalog),
          open,
          pageAt: page.at,
        });
        if (open)
          for (const row of newestFirst)
            lines.push({ type: 'row', id: row.id, row, pageAt: page.at, inFold: true });
      } else
        for (const row of newestFirst) {
          lines.push({ type: 'row', id: row.id, row, pageAt: page.at });
          lines.push(...belowRow(row, options));
        }
    }
  }
  if (options.dropped > 0) lines.push({ type: 'dropped', id: 'dropped', count: options.dropped });
  return lines;
}

function belowRow(row: Row, { near, requests }: LineOptions): Line[] {
  const told = row.deliveries.filter((delivery) => {
    if (requests === 'all') return true;
    if (requests !== 'notable') return delivery.entry.destination === requests.destination;
    return hasFailed(delivery);
  });
  const together = new Map<string, Delivery[]>();
  for (const delivery of told) {
    const { outcome, because } = delivery.entry;
    // What has an answer of its own stands alone.
    const key = delivery.answer ? delivery.entry.destination : `${outcome} ${because}`;
    together.set(key, [...(together.get(key) ?? []), delivery]);
  }
  return [
    ...(near.get(row.id) ?? []).map(
      (one): Line => ({ type: 'almost', id: `${row.id} almost ${one.rule}`, row, near: one }),
    ),
    ...[...together].map(
      ([key, deliveries]): Line => ({ type: 'requests', id: `${row.id} requests ${key}`, row, deliveries }),
    ),
  ];
}

/** Neighbours that are all quiet, or each by itself. */
function runsOf(rows: readonly Row[], { fold, near }: LineOptions): { rows: Row[]; quiet: boolean }[] {
  const runs: { rows: Row[]; quiet: boolean }[] = [];
  for (const row of rows) {
    const quiet = fold && isQuiet(row, near);
    const last = runs.at(-1);
    if (last && quiet === last.quiet) last.rows.push(row);
    else runs.push({ rows: [row], quiet });
  }
  return runs.map((run) => (run.quiet && run.rows.length < leastFolded ? { ...run, quiet: false } : run));
}

function isQuiet(row: Row, near: NearMisses): boolean {
  return quietKinds.includes(row.kind) && !hasFired(row) && !isProblem(row) && !near.has(row.id);
}
