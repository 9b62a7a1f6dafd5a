/** Deletes what is older than a site keeps it. */
import { type Database, emptyLog } from '../storage/database';
import { breathe, type Gone, nothing, openDeleting, type Row, rowsAtOnce, type Table } from './rows';

/** Months of the calendar: on 31 March a month ago is 28 February. */
export function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
}

/**
 * Deletes in steps what arrived before `before` for a site; '' is what named no site. The log that is written ahead is emptied
 * when something went, so that no byte of it stays.
 */
export async function retain(
  database: Database,
  site: string,
  before: number,
  stopping: AbortSignal,
): Promise<Gone> {
  const gone = nothing();
  const remove = openDeleting(database);
  const clear = async (table: Table, old: () => Pick<Row, 'offset' | 'id'>[]) => {
    for (;;) {
      const rows = old();
      // What pages sent is summed up for thirty days only.
      remove(
        site,
        table,
        rows.map(({ offset, id }): Row => ({ offset, id, page: null })),
        gone,
      );
      if (rows.length < rowsAtOnce) return;
      await breathe(stopping);
    }
  };
  for (const table of ['inbox', 'quarantine'] as const) {
    // Offsets tell the order of arrival: the first that is young enough ends it.
    const next = database.prepare(
      `SELECT offset, id, received_at FROM ${table} WHERE site = ? ORDER BY offset LIMIT ${rowsAtOnce}`,
    );
    await clear(table, () =>
      (next.all(site) as { offset: number; id: string; received_at: number }[]).filter(
        ({ received_at }) => received_at < before,
      ),
    );
  }
  // Taken in later than it came: behind younger ones.
  const late = database.prepare(
    `SELECT offset, inbox.id FROM replayed JOIN inbox USING (offset)
     WHERE replayed.site = ? AND replayed.received_at < ? LIMIT ${rowsAtOnce}`,
  );
  await clear('inbox', () => late.all(site, before) as { offset: number; id: string }[]);
  if (gone.events + gone.quarantined > 0) emptyLog(database);
  return gone;
}
