/** The delivery log in `events.db`: one line for each event at each try, and for each test. */
import type { MilepostEvent } from '../../shared/event';
import type { Delivery, DeliveryOutcome } from '../../shared/forwarding/types';
import type { Database } from '../storage/database';
import type { Taken } from './outbox';

/** What became of one event at one try. `waitMs`: of a retry, from now on. */
export interface Settled {
  row: Pick<Taken, 'id' | 'tries'> & { event: Pick<MilepostEvent, 'id' | 'name'> };
  outcome: DeliveryOutcome;
  sentAs: string;
  status: number | null;
  reason: string;
  said: string;
  waitMs?: number;
}

export interface LogFilter {
  outcome?: DeliveryOutcome;
  /** Part of an event's name, or its id. */
  event?: string;
  before?: number;
  limit: number;
}

interface LogRow extends Omit<Delivery, 'eventId' | 'sentAs' | 'canReplay'> {
  event_id: string;
  sent_as: string;
  dead: number;
}

export interface Log {
  write(site: string, destination: string, settled: Settled, now: number): void;
  /** The latest first. */
  lines(site: string, destination: string, filter: LogFilter): Delivery[];
  /** Lines from before `at`. */
  forget(at: number): void;
}

export function openLog(database: Database): Log {
  const write = database.prepare(
    `INSERT INTO deliveries (site, destination, outbox, event_id, name, sent_as, at, outcome, try, status, reason, said)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const read = database.prepare(
    `SELECT deliveries.id, at, outcome, event_id, name, sent_as, try, status, reason, said,
       outcome = 'dead' AND EXISTS (SELECT 1 FROM outbox WHERE outbox.id = deliveries.outbox AND state = 'dead') AS dead
     FROM deliveries
     WHERE site = ? AND destination = ? AND deliveries.id < ? AND (? = '' OR outcome = ?)
       AND (? = '' OR event_id = ? OR instr(lower(name), lower(?)) > 0)
     ORDER BY deliveries.id DESC LIMIT ?`,
  );
  const forgetLines = database.prepare('DELETE FROM deliveries WHERE at < ?');

  return {
    write(site, destination, settled, now) {
      const { row, sentAs, outcome, status, reason, said } = settled;
      const { id, name } = row.event;
      write.run(site, destination, row.id, id, name, sentAs, now, outcome, row.tries, status, reason, said);
    },
    lines(site, destination, { outcome = '', event = '', before = Number.MAX_SAFE_INTEGER, limit }) {
      const rows = read.all(site, destination, before, outcome, outcome, event, event, event, limit);
      return (rows as LogRow[]).map(({ event_id: eventId, sent_as: sentAs, dead, ...rest }) => ({
        ...rest,
        eventId,
        sentAs,
        canReplay: dead === 1,
      }));
    },
    forget(at) {
      forgetLines.run(at);
    },
  };
}
