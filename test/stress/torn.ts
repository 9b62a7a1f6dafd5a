/** A log that was cut or damaged on the way to the disk: it opens, and loses what came after the damage, nothing else. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEventStore } from '../../server/events/sqlite';
import { openDatabase } from '../../server/storage/database';
import { eventMigrations } from '../../server/storage/migrations/events/index';
import { type Row, row } from '../support/table';
import { arrivals } from './arrivals';
import { forgetClosed, scratchFolder } from './scratch';

const lastBytes = 64 * 1024;

interface Log {
  base: Buffer;
  wal: Buffer;
  /** What was acknowledged, in order, each with the length of the log when it was. */
  acknowledged: { id: string; end: number }[];
}

/** One event a commit, until the log is longer than the part that is damaged. */
async function writeLog(folder: string): Promise<Log> {
  const store = openEventStore(folder);
  await store.append(arrivals(50));
  const checkpoint = openDatabase(join(folder, 'events.db'), eventMigrations);
  checkpoint.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  checkpoint.close();
  const base = readFileSync(join(folder, 'events.db'));
  const acknowledged: Log['acknowledged'] = [];
  let wal = Buffer.alloc(0);
  while (wal.length < lastBytes + 40_000) {
    const [arrival] = arrivals(1);
    await store.append([arrival!]);
    wal = readFileSync(join(folder, 'events.db-wal'));
    acknowledged.push({ id: arrival!.accept.id, end: wal.length });
  }
  store.close();
  return { base, wal, acknowledged };
}

let trials = 0;

/** What is wrong after the log was found like this; empty when nothing is. */
function trouble(folder: string, log: Log, wal: Buffer, intactTo: number): string {
  // New files each time: SQLite knows within a process what it had open, and would not read these anew.
  trials += 1;
  const file = join(folder, `${trials}.db`);
  writeFileSync(file, log.base);
  writeFileSync(`${file}-wal`, wal);
  const database = openDatabase(file, eventMigrations);
  try {
    const ids = new Set(
      (database.prepare('SELECT id FROM inbox').all() as { id: string }[]).map(({ id }) => id),
    );
    const wrong = log.acknowledged.filter(({ id, end }) => ids.has(id) !== end <= intactTo);
    if (wrong.length > 0) return `${wrong.length} events lost before the damage or kept after it`;
    const checked = database.prepare('PRAGMA quick_check').get() as { quick_check?: string };
    return checked.quick_check === 'ok' ? '' : `damaged: ${JSON.stringify(checked)}`;
  } finally {
    database.close();
    for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true });
  }
}

export interface Torn {
  cuts: number;
  flips: number;
  bad: string[];
}

/** Every `stride`-th byte of the last 64 KB: once the log ends there, once a bit of it is another. */
export async function tear(stride: number): Promise<Torn> {
  const folder = scratchFolder();
  try {
    const log = await writeLog(folder);
    const torn: Torn = { cuts: 0, flips: 0, bad: [] };
    const trial = join(folder, 'trial');
    mkdirSync(trial);
    const first = log.wal.length - lastBytes;
    for (let at = first; at < log.wal.length; at += stride) {
      const cut = attempt(() => trouble(trial, log, log.wal.subarray(0, at), at));
      torn.cuts += 1;
      if (cut) torn.bad.push(`cut at ${at}: ${cut}`);
      const flipped = Buffer.from(log.wal);
      flipped[at] = flipped[at]! ^ (1 << (at % 8));
      const flip = attempt(() => trouble(trial, log, flipped, at));
      torn.flips += 1;
      if (flip) torn.bad.push(`flipped at ${at}: ${flip}`);
      await forgetClosed(torn.flips);
    }
    return torn;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A log that does not even open is the worst answer. */
function attempt(run: () => string): string {
  try {
    return run();
  } catch (error) {
    return `does not open: ${String(error)}`;
  }
}

export async function torn(short: boolean): Promise<Row[]> {
  const { cuts, flips, bad } = await tear(short ? 211 : 1);
  for (const one of bad.slice(0, 10)) console.error(one);
  return [
    row('collector.torn.bad', bad.length, '', 0, {
      note: `${cuts} cuts and ${flips} flipped bits in the last 64 KB of the log`,
    }),
  ];
}
