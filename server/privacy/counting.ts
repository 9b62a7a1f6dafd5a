/**
 * How many visitors came who have no id, without anything on their device: a salted digest of site, truncated address and browser
 * tells them apart within a day. The salt is random, lives in memory and in `privacy.db` alone, and is erased with all digests
 * that were made with it 48 hours after its day began: then nobody can make them again, not even who has the whole folder.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { VisitorDay } from '../../shared/privacy/types';
import { type Database, emptyLog } from '../storage/database';
import { together } from '../storage/together';
import { truncated } from './address';

export const dayMs = 24 * 60 * 60_000;
/** A salt serves its day and, for events that come late, the next one. */
const keptDays = 2;
const saltBytes = 16;
/** 2^64 values: two of a million visitors share one with a chance below one in ten million. */
const digestBytes = 8;
/** What is counted is written together: counting may cost the collector no sync of its own. A crash loses this much. */
const writeEveryMs = 1000;
const shownDays = 400;

export interface Visit {
  site: string;
  address: string;
  userAgent: string | undefined;
  /** When it happened, by our clock: milliseconds since the epoch. */
  at: number;
}

export interface Counting {
  /** Counts a visitor once a day. Never throws; what is older than yesterday cannot be told apart any more and is not counted. */
  count(visit: Visit, now: number): void;
  days(site: string, now: number): VisitorDay[];
  /** Erases salts and digests whose two days are over. True: something went. */
  rotate(now: number): boolean;
  /** Writes what was counted so far. */
  flush(): void;
  forget(site: string): void;
}

export function openCounting(database: Database, failed: (error: Error) => void): Counting {
  const readSalts = database.prepare('SELECT day, salt FROM salts');
  const addSalt = database.prepare('INSERT OR IGNORE INTO salts VALUES (?, ?)');
  const add = database.prepare('INSERT OR IGNORE INTO counted VALUES (?, ?, ?)');
  const more = database.prepare(
    'INSERT INTO visitor_days VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET visitors = visitors + excluded.visitors',
  );
  const read = database.prepare(
    'SELECT day, visitors FROM visitor_days WHERE site = ? AND day > ? ORDER BY day DESC',
  );
  const expire = ['salts', 'counted'].map((table) => database.prepare(`DELETE FROM ${table} WHERE day <= ?`));
  const leave = ['counted', 'visitor_days'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE site = ?`),
  );
  const salts = new Map<number, Buffer>();
  for (const { day, salt } of readSalts.all() as { day: number; salt: Uint8Array }[])
    salts.set(day, Buffer.from(salt));
  /** Digests of the last two days that were met since the start: most events are not somebody's first. */
  const met = new Set<string>();
  let waiting: [site: string, day: number, digest: Buffer][] = [];
  let timer: NodeJS.Timeout | undefined;

  function saltOf(day: number, now: number): Buffer | undefined {
    const today = Math.floor(now / dayMs);
    if (day > today || day <= today - keptDays) return undefined;
    const known = salts.get(day);
    if (known) return known;
    const salt = randomBytes(saltBytes);
    addSalt.run(day, salt);
    salts.set(day, salt);
    return salt;
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const rows = waiting;
    waiting = [];
    if (rows.length === 0) return;
    together(database, () => {
      const sums = new Map<string, [site: string, day: number, visitors: number]>();
      for (const [site, day, digest] of rows) {
        if (add.run(site, day, digest).changes === 0) continue;
        const key = `${day} ${site}`;
        const sum = sums.get(key) ?? [site, day, 0];
        sum[2] += 1;
        sums.set(key, sum);
      }
      for (const sum of sums.values()) more.run(...sum);
    });
  }

  const counting: Counting = {
    count({ site, address, userAgent, at }, now) {
      try {
        const day = Math.floor(at / dayMs);
        const salt = saltOf(day, now);
        const network = truncated(address);
        if (!salt || network === '') return;
        const digest = createHmac('sha256', salt)
          .update(JSON.stringify([site, network, userAgent ?? '']))
          .digest()
          .subarray(0, digestBytes);
        const key = `${day} ${digest.toString('base64')}`;
        if (met.has(key)) return;
        met.add(key);
        waiting.push([site, day, Buffer.from(digest)]);
        timer ??= setTimeout(() => attempt(flush), writeEveryMs).unref();
      } catch (error) {
        failed(asError(error));
      }
    },
    days(site, now) {
      flush();
      const rows = read.all(site, Math.floor(now / dayMs) - shownDays) as { day: number; visitors: number }[];
      return rows.map(({ day, visitors }) => ({
        day: new Date(day * dayMs).toISOString().slice(0, 10),
        visitors,
      }));
    },
    rotate(now) {
      flush();
      const last = Math.floor(now / dayMs) - keptDays;
      const old = [...salts.keys()].filter((day) => day <= last);
      let gone = 0;
      together(database, () => {
        for (const each of expire) gone += each.run(last).changes;
      });
      for (const day of old) {
        // The very bytes, not only the way to them.
        salts.get(day)?.fill(0);
        salts.delete(day);
      }
      for (const key of met) if (Number(key.slice(0, key.indexOf(' '))) <= last) met.delete(key);
      if (gone === 0) return false;
      emptyLog(database);
      return true;
    },
    flush,
    forget(site) {
      waiting = waiting.filter(([of]) => of !== site);
      together(database, () => {
        for (const each of leave) each.run(site);
      });
    },
  };

  function attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      failed(asError(error));
    }
  }

  return counting;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
