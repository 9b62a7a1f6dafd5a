/** How well each event arrives: what the quality gate for advertising is decided by. */
import { type EventQuality, gateOf, type QualityDay, qualityDays } from '../../shared/quality';
import type { Database } from '../storage/database';
import { together } from '../storage/together';

const dayMs = 24 * 60 * 60_000;
/** Rows that are added up at once: about 30 ms, for which nothing is received. */
const rowsAtOnce = 2000;
/** People do not do the same on the same page twice within a second; a page or a rule does. */
const sameMs = 1000;
/** What happened last, by page, event and parameters: enough for all pages that are open at one time on a busy site. */
const maxRemembered = 20_000;
const adSignals = ['ad_storage', 'ad_user_data', 'ad_personalization'];

export interface Quality {
  report(site: string, now: number): Promise<EventQuality[]>;
}

interface Arrived {
  offset: number;
  site: string;
  received_at: number;
  happened_at: number;
  bot: number;
  aside: number;
  event: string;
}

interface Facts {
  name?: unknown;
  page_id?: unknown;
  params?: unknown;
  flags?: unknown;
  consent?: Record<string, unknown>;
}

export function openQuality(database: Database): Quality {
  const cursor = database.prepare('SELECT offset FROM quality_cursor');
  const move = database.prepare('UPDATE quality_cursor SET offset = ?');
  const next = database.prepare(
    `SELECT * FROM (SELECT offset, site, received_at, happened_at, bot, 0 AS aside, event FROM inbox
       WHERE offset > ?1 ORDER BY offset LIMIT ?2)
     UNION ALL
     SELECT * FROM (SELECT offset, site, received_at, received_at AS happened_at, bot, 1 AS aside, event
       FROM quarantine WHERE offset > ?1 ORDER BY offset LIMIT ?2)
     ORDER BY offset LIMIT ?2`,
  );
  const add = database.prepare(
    `INSERT INTO quality_days VALUES (?, ?, ?, 1, ?, ?, ?)
     ON CONFLICT DO UPDATE SET total = total + 1, unfit = unfit + excluded.unfit,
       twice = twice + excluded.twice, unasked = unasked + excluded.unasked`,
  );
  const read = database.prepare(
    'SELECT name, day, total, unfit, twice, unasked FROM quality_days WHERE site = ? AND day > ? ORDER BY name',
  );
  const clear = database.prepare('DELETE FROM quality_days WHERE day <= ?');
  /** After a restart a second event of before is taken for a first one: a share of a week hardly notices. */
  const last = new Map<string, number>();

  function isTwice(site: string, { name, page_id, params }: Facts, at: number): boolean {
    const key = JSON.stringify([site, page_id, name, params]);
    const before = last.get(key);
    last.delete(key);
    last.set(key, at);
    const [oldest] = last.size > maxRemembered ? last.keys() : [];
    if (oldest !== undefined) last.delete(oldest);
    return before !== undefined && Math.abs(at - before) < sameMs;
  }

  function count({ site, received_at, happened_at, bot, aside, event }: Arrived): void {
    const facts = factsOf(event);
    // What is put aside may be anything; without a name it is nobody's.
    if (bot || !site || typeof facts?.name !== 'string' || facts.name.length > 128) return;
    const flags = Array.isArray(facts.flags) ? facts.flags : [];
    const unfit = aside === 1 || flags.some((flag) => String(flag).startsWith('cast-failed:'));
    const asked = adSignals.every((one) => ['granted', 'denied'].includes(String(facts.consent?.[one])));
    const twice = aside === 0 && isTwice(site, facts, happened_at);
    const day = Math.floor(received_at / dayMs);
    add.run(site, facts.name, day, unfit ? 1 : 0, twice ? 1 : 0, aside === 0 && !asked ? 1 : 0);
  }

  /** Adds up the next rows. True: there may be more. */
  function addUp(): boolean {
    const { offset } = cursor.get() as { offset: number };
    const rows = next.all(offset, rowsAtOnce) as Arrived[];
    const end = rows.at(-1);
    if (!end) return false;
    together(database, () => {
      for (const row of rows) count(row);
      move.run(end.offset);
    });
    return rows.length === rowsAtOnce;
  }

  let adding: Promise<void> | undefined;
  async function catchUp(now: number): Promise<void> {
    clear.run(Math.floor(now / dayMs) - qualityDays);
    // Between two steps whatever came in meanwhile is received.
    while (addUp()) await new Promise((resolve) => setImmediate(resolve));
  }

  return {
    async report(site, now) {
      adding ??= catchUp(now).finally(() => {
        adding = undefined;
      });
      await adding;
      const today = Math.floor(now / dayMs);
      const days = new Map<string, QualityDay[]>();
      for (const { name, ...day } of read.all(site, today - qualityDays) as (QualityDay & { name: string })[])
        days.set(name, [...(days.get(name) ?? []), day]);
      return [...days].map(([name, all]) => gateOf(name, all, today));
    },
  };
}

function factsOf(text: string): Facts | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}
