/**
 * No 202 before the disk has it. The server runs in this process, with a door between its store and the real file; every answer is
 * looked at in the moment the server hands it over, and a second connection says what is committed by then.
 */
import { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../server/storage/database';
import type { StorageDoor } from '../../server/storage/door';
import { eventMigrations } from '../../server/storage/migrations/events/index';
import { newEvent, startTestServer, type TestServer } from '../../server/testing/testServer';
import type { BatchAnswer } from '../../shared/event';
import { type Row, row } from '../support/table';

export interface Order {
  /** Events in 202 answers. */
  acknowledged: number;
  /** Of them, those that were not committed when the answer left. */
  early: number;
  commits: number;
}

const noLimits = { siteEventsPerSecond: 0, networkRequestsPerSecond: 0 };

/** `PRAGMA synchronous=FULL`: a commit can be seen by others only after its log was synced. */
const full = 2;

/** Sends `batches` by `senders` at once and looks at every answer. */
export async function watchOrder(batches: number, senders: number, door?: StorageDoor): Promise<Order> {
  const order: Order = { acknowledged: 0, early: 0, commits: 0 };
  const counting: StorageDoor = {
    commit(commit) {
      (door ?? { commit: (run: () => void) => run() }).commit(commit);
      order.commits += 1;
    },
  };
  const server = await startTestServer({ storageDoor: counting, limits: noLimits });
  const database = openDatabase(join(server.data, 'events.db'), eventMigrations);
  const { synchronous } = database.prepare('PRAGMA synchronous').get() as { synchronous: number };
  if (synchronous !== full) throw new Error(`Databases are opened with synchronous=${synchronous}.`);
  const stop = watchAnswers(database, order);
  try {
    const site = (await server.makeSite()).site.id;
    let left = batches;
    await Promise.all(
      Array.from({ length: senders }, async () => {
        while (left-- > 0) await server.collect(Array.from({ length: 1 + (left % 7) }, () => newEvent(site)));
      }),
    );
    return order;
  } finally {
    stop();
    database.close();
    await server.stop();
  }
}

/** Every answer passes here before its first byte leaves the process. */
function watchAnswers(database: Database, order: Order): () => void {
  const has = database.prepare('SELECT 1 FROM inbox WHERE id = ?');
  const end = ServerResponse.prototype.end;
  function watched(this: ServerResponse, ...given: unknown[]): ServerResponse {
    if (this.statusCode === 202 && typeof given[0] === 'string') {
      for (const { id, verdict } of (JSON.parse(given[0]) as BatchAnswer).verdicts) {
        if (verdict === 'quarantined') continue;
        order.acknowledged += 1;
        if (!has.get(id)) order.early += 1;
      }
    }
    return Reflect.apply(end, this, given) as ServerResponse;
  }
  ServerResponse.prototype.end = watched as typeof end;
  return () => {
    ServerResponse.prototype.end = end;
  };
}

/** What SQLite says when fsync(2) fails; the bytes were written, and nobody knows which of them are on the disk. */
export const syncFailed = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' });
/** What it says of a full disk, which can pass. */
export const diskFull = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });

export interface Failure {
  /** Answers after the disk failed, by status. */
  statuses: Record<number, number>;
  /** The server gave up: its process ends with an error. */
  failed: boolean;
  /** Events in 202 answers, in all. */
  acknowledged: number;
  /** Of them, those that another start finds. */
  kept: number;
}

/**
 * The disk fails the commits from `from` on, `times` of them; then it works again. Where syncing failed, that it works again means
 * nothing: the server acknowledges no more and ends.
 */
export async function failDisk(error: Error, from: number, times: number, batches: number): Promise<Failure> {
  let commits = 0;
  const server = await startTestServer({
    limits: noLimits,
    storageDoor: {
      commit(commit) {
        commits += 1;
        const fails = commits > from && commits <= from + times;
        // Of a failed sync everything may be there all the same.
        if (!fails || error === syncFailed) commit();
        if (fails) throw error;
      },
    },
  });
  let failed = false;
  void server.failed.then(() => {
    failed = true;
  });
  const statuses: Record<number, number> = {};
  const acknowledged = new Set<string>();
  const site = (await server.makeSite()).site.id;
  let refusedYet = false;
  for (let batch = 0; batch < batches; batch += 1) {
    const answer = await server.collect(Array.from({ length: 5 }, () => newEvent(site)));
    const { verdicts = [] } = (await answer.json()) as Partial<BatchAnswer>;
    for (const { id } of verdicts) acknowledged.add(id);
    refusedYet ||= answer.status !== 202;
    if (refusedYet) statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    if (refusedYet && answer.status !== 202 && !answer.headers.get('retry-after'))
      throw new Error('A refusal did not say when to come back.');
  }
  const kept = await keptOf(server, acknowledged);
  await server.stop();
  return { statuses, failed, acknowledged: acknowledged.size, kept };
}

async function keptOf(server: TestServer, acknowledged: ReadonlySet<string>): Promise<number> {
  const database = openDatabase(join(server.data, 'events.db'), eventMigrations);
  const rows = database.prepare('SELECT id FROM inbox').all() as { id: string }[];
  database.close();
  return rows.filter(({ id }) => acknowledged.has(id)).length;
}

export async function order(short: boolean): Promise<Row[]> {
  const batches = short ? 500 : 20_000;
  const { acknowledged, early, commits } = await watchOrder(batches, 16);
  const sync = await failDisk(syncFailed, 10, 1, 100);
  const fullDisk = await failDisk(diskFull, 10, 20, 100);
  return [
    row('collector.order.early', early, '', 0, {
      note: `of ${acknowledged} events acknowledged in ${commits} commits`,
    }),
    row('collector.sync-failed.acknowledged', sync.statuses[202] ?? 0, '', 0, {
      note: `answers after one sync failed, of ${total(sync)}; ${sync.failed ? 'the server ends with an error' : 'the server GOES ON'}`,
    }),
    row('collector.disk-full.lost', fullDisk.acknowledged - fullDisk.kept, '', 0, {
      note: `${fullDisk.statuses[507] ?? 0} refusals, then ${fullDisk.statuses[202] ?? 0} taken again`,
    }),
  ];
}

const total = ({ statuses }: Failure) => Object.values(statuses).reduce((sum, count) => sum + count, 0);
