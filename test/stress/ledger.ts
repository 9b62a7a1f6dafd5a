/** Knows which events were acknowledged, sends again what was not, as a page does, and compares with what a database holds. */
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { openDatabase } from '../../server/storage/database';
import { eventMigrations } from '../../server/storage/migrations/events/index';
import type { BatchAnswer, MilepostEvent } from '../../shared/event';

export interface Answer {
  /** 0: the connection ended without one. */
  status: number;
  retryAfter: string | undefined;
}

export interface Ledger {
  /** Accepted or duplicate: both say that the event is kept. */
  acknowledged: Set<string>;
  /** Sent, and not acknowledged. */
  unanswered: Map<string, MilepostEvent>;
  inFlight(): number;
  /** How many events were put aside although nothing is wrong with them. */
  putAside(): number;
  send(events: readonly MilepostEvent[], attempt: number): Promise<Answer>;
  close(): void;
}

export function createLedger(port: () => number, sockets: number): Ledger {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const acknowledged = new Set<string>();
  const unanswered = new Map<string, MilepostEvent>();
  let inFlight = 0;
  let putAside = 0;

  function acknowledge({ verdicts }: BatchAnswer): void {
    for (const { id, verdict } of verdicts) {
      if (verdict === 'quarantined') putAside += 1;
      else acknowledged.add(id);
      unanswered.delete(id);
    }
  }

  return {
    acknowledged,
    unanswered,
    inFlight: () => inFlight,
    putAside: () => putAside,
    send(events, attempt) {
      for (const event of events) if (!acknowledged.has(event.id)) unanswered.set(event.id, event);
      inFlight += 1;
      return new Promise<Answer>((resolve) => {
        const gone = () => resolve({ status: 0, retryAfter: undefined });
        const options = { port: port(), host: '127.0.0.1', path: '/e', method: 'POST', agent };
        const sending = request(options, (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (part) => {
            text += part;
          });
          answer.on('error', gone);
          answer.on('end', () => {
            const status = answer.statusCode ?? 0;
            if (status === 202) acknowledge(JSON.parse(text) as BatchAnswer);
            resolve({ status, retryAfter: answer.headers['retry-after'] });
          });
        });
        sending.on('error', gone);
        sending.end(JSON.stringify({ sent_at: Date.now(), attempt, events }));
      }).finally(() => {
        inFlight -= 1;
      });
    },
    close: () => agent.destroy(),
  };
}

export interface Comparison {
  /** Acknowledged and not there. */
  lost: number;
  /** There more than once. */
  twice: number;
  /** There, and never acknowledged: the sender would send them again, and they would be duplicates. */
  unasked: number;
  kept: number;
  /** What the reports count, which is to be the same. */
  reported: number;
}

/** Of a folder that no server has open. */
export function compare(data: string, acknowledged: ReadonlySet<string>): Comparison {
  const database = openDatabase(join(data, 'events.db'), eventMigrations);
  const rows = database.prepare('SELECT id FROM inbox').all() as { id: string }[];
  const { reported } = database
    .prepare(
      'SELECT coalesce(sum(day.value), 0) AS reported FROM rules_fired, json_each(rules_fired.days) AS day',
    )
    .get() as { reported: number };
  database.close();
  const kept = new Set(rows.map(({ id }) => id));
  return {
    lost: [...acknowledged].filter((id) => !kept.has(id)).length,
    twice: rows.length - kept.size,
    unasked: [...kept].filter((id) => !acknowledged.has(id)).length,
    kept: kept.size,
    reported,
  };
}
