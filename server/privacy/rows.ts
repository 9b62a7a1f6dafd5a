/** Rows of `events.db` that go together: an event, what is still to be forwarded of it, and what was logged about that. */
import type { Database } from '../storage/database';
import { together } from '../storage/together';

/** Rows deleted at once: some 20 ms, for which nothing is received. */
export const rowsAtOnce = 2000;

export interface Gone {
  events: number;
  quarantined: number;
  waiting: number;
  log: number;
}

export const nothing = (): Gone => ({ events: 0, quarantined: 0, waiting: 0, log: 0 });

export interface Row {
  offset: number;
  id: string;
  /** Of the page it happened on; null where what was put aside named none. */
  page: string | null;
}

export type Table = 'inbox' | 'quarantine';

/** Deletes rows of a site, all or none, and counts into `gone`. */
export function openDeleting(database: Database) {
  const remove = {
    inbox: database.prepare('DELETE FROM inbox WHERE offset = ?'),
    quarantine: database.prepare('DELETE FROM quarantine WHERE offset = ?'),
  };
  // All of a step at once: neither table can be asked for an event alone.
  const removeWaiting = database.prepare(
    'DELETE FROM outbox WHERE site = ? AND event IN (SELECT value FROM json_each(?))',
  );
  const removeLog = database.prepare(
    'DELETE FROM deliveries WHERE site = ? AND event_id IN (SELECT value FROM json_each(?))',
  );
  const removePages = ['delivery_pages', 'delivery_drops'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE site = ? AND page_id = ?`),
  );
  return (site: string, table: Table, rows: readonly Row[], gone: Gone): void => {
    if (rows.length === 0) return;
    together(database, () => {
      for (const { offset, page } of rows) {
        const removed = remove[table].run(offset).changes;
        if (table === 'inbox') gone.events += removed;
        else gone.quarantined += removed;
        if (page !== null) for (const each of removePages) each.run(site, page);
      }
      if (table === 'inbox')
        gone.waiting += removeWaiting.run(site, JSON.stringify(rows.map(({ offset }) => offset))).changes;
      gone.log += removeLog.run(site, JSON.stringify(rows.map(({ id }) => id))).changes;
    });
  };
}

/** Between two steps whatever came in meanwhile is received. Rejects once the server stops: the rest waits for its next start. */
export async function breathe(stopping: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  stopping.throwIfAborted();
}
