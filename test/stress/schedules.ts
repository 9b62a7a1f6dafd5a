/**
 * Random lives of the inbox: it takes events in, its log is folded into the file, and a crash leaves some of what was being written
 * and not synced, sector by sector. Whatever happens, what was acknowledged is there, and an append is there wholly or not at all.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEventStore } from '../../server/events/sqlite';
import { openDatabase } from '../../server/storage/database';
import { eventMigrations } from '../../server/storage/migrations/events/index';
import { type Row, row } from '../support/table';
import { arrivals } from './arrivals';
import { type Random, seeded } from './random';
import { forgetClosed, scratchFolder } from './scratch';

/** What a disk writes wholly or not at all. */
const sectorBytes = 512;
/** Of the log's head, which SQLite syncs before anything else of a new log. https://sqlite.org/src/info/ff5be73dee */
const logHeadBytes = 32;

interface Files {
  db: Buffer;
  wal: Buffer;
}

interface Crash {
  files: Files;
  /** Being written when it came: all of them are there, or none. */
  underWay: string[];
}

export interface Played {
  schedules: number;
  crashes: number;
  /** Acknowledged over all. */
  events: number;
  bad: string[];
}

export async function playSchedules(count: number, seed: number): Promise<Played> {
  const folder = scratchFolder();
  const played: Played = { schedules: 0, crashes: 0, events: 0, bad: [] };
  try {
    const empty = emptyFiles(folder);
    for (; played.schedules < count; played.schedules += 1) {
      const random = seeded(seed + played.schedules);
      const at = join(folder, String(played.schedules));
      const wrong = await playOne(at, empty, random, played);
      if (wrong) played.bad.push(`seed ${seed + played.schedules}: ${wrong}`);
      rmSync(at, { recursive: true, force: true });
      await forgetClosed(played.schedules);
    }
    return played;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playOne(folder: string, start: Files, random: Random, played: Played): Promise<string> {
  const acknowledged: string[] = [];
  let files = start;
  const lives = 1 + random.below(3);
  for (let life = 0; life < lives; life += 1) {
    const at = join(folder, String(life));
    write(at, files);
    const crash = await live(at, acknowledged, random);
    files = crash.files;
    played.crashes += 1;
    const opened = join(folder, `${life}-opened`);
    write(opened, files);
    const wrong = judge(opened, acknowledged, crash.underWay);
    if (wrong) return wrong;
  }
  played.events += acknowledged.length;
  return '';
}

/** Takes some events in, and crashes. */
async function live(folder: string, acknowledged: string[], random: Random): Promise<Crash> {
  const store = openEventStore(folder);
  try {
    const append = async () => {
      const rows = arrivals(1 + random.below(4));
      await store.append(rows);
      return rows.map(({ accept }) => accept.id);
    };
    const appends = random.below(5);
    for (let each = 0; each < appends; each += 1) {
      acknowledged.push(...(await append()));
      if (random.below(4) === 0) fold(folder, random.pick(['PASSIVE', 'RESTART', 'TRUNCATE']));
    }
    const before = read(folder);
    if (random.below(3) === 0) {
      fold(folder, random.pick(['PASSIVE', 'RESTART']));
      // The log is synced before it is folded in, and emptied after the file is.
      return { files: { db: mixed(before.db, read(folder).db, random), wal: before.wal }, underWay: [] };
    }
    const underWay = await append();
    return { files: { db: before.db, wal: tornLog(before.wal, read(folder).wal, random) }, underWay };
  } finally {
    store.close();
  }
}

function fold(folder: string, how: string): void {
  const database = openDatabase(join(folder, 'events.db'), eventMigrations);
  database.prepare(`PRAGMA wal_checkpoint(${how})`).get();
  database.close();
}

function judge(folder: string, acknowledged: readonly string[], underWay: readonly string[]): string {
  const database = openDatabase(join(folder, 'events.db'), eventMigrations);
  try {
    const rows = database.prepare('SELECT id FROM inbox').all() as { id: string }[];
    const kept = new Set(rows.map(({ id }) => id));
    const lost = acknowledged.filter((id) => !kept.has(id));
    if (lost.length > 0) return `${lost.length} acknowledged events are gone`;
    const there = underWay.filter((id) => kept.has(id));
    if (there.length > 0 && there.length < underWay.length) return 'an append is there in part';
    // A later life goes on from them.
    (acknowledged as string[]).push(...there);
    if (kept.size !== acknowledged.length) return `${kept.size} events for ${acknowledged.length}`;
    const checked = database.prepare('PRAGMA integrity_check').get() as { integrity_check?: string };
    return checked.integrity_check === 'ok' ? '' : `damaged: ${JSON.stringify(checked)}`;
  } finally {
    database.close();
  }
}

/** Nothing of a new log is written before its head is synced; of the rest any sector may be there, or its end missing. */
function tornLog(before: Buffer, after: Buffer, random: Random): Buffer {
  if (random.below(8) === 0) return before;
  const torn = mixed(before, after, random);
  after.copy(torn, 0, 0, logHeadBytes);
  const end = Math.max(Math.min(before.length, after.length), random.below(after.length + 1));
  return torn.subarray(0, Math.max(logHeadBytes, end));
}

/** Each sector of the one or of the other; where there was none before, perhaps nothing or rubbish. */
function mixed(before: Buffer, after: Buffer, random: Random): Buffer {
  const result = Buffer.alloc(Math.max(before.length, after.length));
  const share = random.below(101);
  for (let at = 0; at < result.length; at += sectorBytes) {
    const sector = result.subarray(at, at + sectorBytes);
    const old = before.subarray(at, at + sectorBytes);
    if (random.below(100) < share) after.copy(sector, 0, at, at + sectorBytes);
    else if (old.length > 0) old.copy(sector);
    else if (random.below(2) === 0)
      for (let byte = 0; byte < sector.length; byte += 1) sector[byte] = random.below(256);
  }
  return result;
}

function emptyFiles(folder: string): Files {
  const at = join(folder, 'empty');
  mkdirSync(at);
  openEventStore(at).close();
  fold(at, 'TRUNCATE');
  return { db: readFileSync(join(at, 'events.db')), wal: Buffer.alloc(0) };
}

function read(folder: string): Files {
  return {
    db: readFileSync(join(folder, 'events.db')),
    wal: readFileSync(join(folder, 'events.db-wal')),
  };
}

function write(folder: string, { db, wal }: Files): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'events.db'), db);
  writeFileSync(join(folder, 'events.db-wal'), wal);
}

export async function schedules(short: boolean): Promise<Row[]> {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
  const { schedules: count, crashes, events, bad } = await playSchedules(short ? 100 : 10_000, seed);
  for (const one of bad.slice(0, 10)) console.error(one);
  return [
    row('collector.schedules.bad', bad.length, '', 0, {
      note: `${count} random schedules, ${crashes} crashes, ${events} events acknowledged, seed ${seed}`,
    }),
  ];
}
