/** The collector's own loss: gaps in the sequence of each page, and what pages say they gave up. */
import { type DeliveryDay, type DeliveryReport, type LossReason, lateMs } from '../../shared/delivery/report';
import type { Database } from '../storage/database';
import type { StorageDoor } from '../storage/door';
import { together } from '../storage/together';
import { addPlace, gapsIn, placesText, type Ranges, readPlaces } from './places';
import { maxPlace } from './readDrops';
import type { Drop } from './storage';

const dayMs = 24 * 60 * 60_000;
const shownDays = 30;
/** Rows that are added up at once: about 30 ms, for which nothing is received. */
const rowsAtOnce = 2000;

export interface Delivery {
  drop(drops: readonly Drop[]): void;
  report(site: string, now: number, graceMs: number): Promise<DeliveryReport>;
}

interface Arrived {
  offset: number;
  site: string;
  received_at: number;
  happened_at: number;
  page_id: unknown;
  seq: unknown;
}

interface Page {
  day: number;
  heard_at: number;
  sent: number;
  late: number;
  seen: Ranges;
}

const facts = `json_extract(event, '$.page_id') AS page_id, json_extract(event, '$.seq') AS seq`;

/** `door`: what a page gave up is acknowledged as its events are, so that it counts as kept by the same step. */
export function openDelivery(database: Database, door?: StorageDoor): Delivery {
  const cursor = database.prepare('SELECT offset FROM delivery_cursor');
  const move = database.prepare('UPDATE delivery_cursor SET offset = ?');
  // What was put aside arrived as well. Its text may be anything, also what is no object.
  const next = database.prepare(
    `SELECT * FROM (SELECT offset, site, received_at, happened_at, ${facts} FROM inbox
       WHERE offset > ?1 ORDER BY offset LIMIT ?2)
     UNION ALL
     SELECT * FROM (SELECT offset, site, received_at, received_at AS happened_at, ${facts} FROM quarantine
       WHERE offset > ?1 ORDER BY offset LIMIT ?2)
     ORDER BY offset LIMIT ?2`,
  );
  const read = database.prepare(
    'SELECT day, heard_at, sent, late, seen FROM delivery_pages WHERE site = ? AND page_id = ?',
  );
  const write = database.prepare('INSERT OR REPLACE INTO delivery_pages VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  // Of a row that grew since it was told, the longest.
  const tell = database.prepare(
    `INSERT INTO delivery_drops VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = max(count, excluded.count)`,
  );
  const sums = database.prepare(
    `SELECT day, sum(sent) AS sent, sum(arrived) AS arrived, sum(late) AS late FROM delivery_pages
     WHERE site = ? AND day > ? GROUP BY day ORDER BY day DESC`,
  );
  const lossy = database.prepare(
    `SELECT page_id, day, heard_at, sent, seen FROM delivery_pages
     WHERE site = ? AND day > ? AND arrived < sent`,
  );
  const told = database.prepare(
    'SELECT seq, count, reason FROM delivery_drops WHERE site = ? AND page_id = ?',
  );
  const clear = ['delivery_pages', 'delivery_drops'].map((table) =>
    database.prepare(
      table === 'delivery_pages'
        ? 'DELETE FROM delivery_pages WHERE day < ?1'
        : `DELETE FROM delivery_drops WHERE page_id IN
            (SELECT page_id FROM delivery_pages WHERE delivery_pages.site = delivery_drops.site AND day < ?1)`,
    ),
  );

  function pageOf(site: string, pageId: string, at: number): Page {
    const row = read.get(site, pageId) as (Omit<Page, 'seen'> & { seen: string }) | undefined;
    if (row) return { ...row, seen: readPlaces(row.seen) };
    return { day: Math.floor(at / dayMs), heard_at: 0, sent: 0, late: 0, seen: [] };
  }

  function keep(site: string, pageId: string, { day, heard_at, sent, late, seen }: Page): void {
    const arrived = seen.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    write.run(site, pageId, day, heard_at, sent, arrived, late, placesText(seen));
  }

  /** Adds up the next rows. True: there may be more. */
  function addUp(): boolean {
    const { offset } = cursor.get() as { offset: number };
    const rows = next.all(offset, rowsAtOnce) as Arrived[];
    const last = rows.at(-1);
    if (!last) return false;
    together(database, () => {
      const pages = new Map<string, [site: string, pageId: string, page: Page]>();
      for (const { site, received_at, happened_at, page_id, seq } of rows) {
        // Reports about targets have place 0.
        if (typeof page_id !== 'string' || typeof seq !== 'number') continue;
        if (page_id.length !== 36 || !Number.isInteger(seq) || seq < 1 || seq > maxPlace) continue;
        const key = `${site} ${page_id}`;
        const [, , page] = pages.get(key) ?? [site, page_id, pageOf(site, page_id, happened_at)];
        pages.set(key, [site, page_id, page]);
        if (addPlace(page.seen, seq) && received_at - happened_at > lateMs) page.late += 1;
        page.sent = Math.max(page.sent, seq);
        page.heard_at = Math.max(page.heard_at, received_at);
      }
      for (const each of pages.values()) keep(...each);
      move.run(last.offset);
    });
    return rows.length === rowsAtOnce;
  }

  let adding: Promise<void> | undefined;
  async function catchUp(now: number): Promise<void> {
    const oldest = Math.floor(now / dayMs) - shownDays;
    together(database, () => {
      for (const each of [...clear].reverse()) each.run(oldest);
    });
    // Between two steps whatever came in meanwhile is received.
    while (addUp()) await new Promise((resolve) => setImmediate(resolve));
  }

  return {
    drop(drops) {
      together(
        database,
        () => {
          for (const { site, pageId, seq, count, reason, receivedAt, happenedAt } of drops) {
            tell.run(site, pageId, seq, count, reason);
            const page = pageOf(site, pageId, happenedAt);
            page.sent = Math.max(page.sent, seq + count - 1);
            page.heard_at = Math.max(page.heard_at, receivedAt);
            keep(site, pageId, page);
          }
        },
        door,
      );
    },
    async report(site, now, graceMs) {
      adding ??= catchUp(now).finally(() => {
        adding = undefined;
      });
      await adding;
      const after = Math.floor(now / dayMs) - shownDays;
      const days = new Map<number, DeliveryDay>();
      for (const { day, ...sum } of sums.all(site, after) as (Pick<
        DeliveryDay,
        'sent' | 'arrived' | 'late'
      > & {
        day: number;
      })[])
        days.set(day, { day: dayText(day), ...sum, lost: 0, underway: 0, reasons: {} });
      for (const page of lossy.all(site, after) as Lossy[]) {
        const sum = days.get(page.day)!;
        const young = now - page.heard_at < graceMs;
        for (const [reason, count] of reasonsOf(page, told.all(site, page.page_id) as Told[])) {
          if (reason === 'unknown' && young) sum.underway += count;
          else {
            sum.lost += count;
            sum.reasons[reason] = (sum.reasons[reason] ?? 0) + count;
          }
        }
      }
      return { days: [...days.values()] };
    },
  };
}

interface Lossy {
  page_id: string;
  day: number;
  heard_at: number;
  sent: number;
  seen: string;
}
type Told = { seq: number; count: number; reason: LossReason };

/** How many are missing, by reason: what arrived all the same is not, whatever was told of it. */
function reasonsOf({ seen, sent }: Lossy, told: readonly Told[]): [LossReason, number][] {
  const counts = new Map<LossReason, number>();
  for (const [from, to] of gapsIn(readPlaces(seen), sent)) {
    let known = 0;
    const gone = new Set<number>();
    for (const { seq, count, reason } of told) {
      let here = 0;
      for (let place = Math.max(from, seq); place <= Math.min(to, seq + count - 1); place += 1) {
        if (gone.has(place)) continue;
        gone.add(place);
        here += 1;
      }
      if (here > 0) counts.set(reason, (counts.get(reason) ?? 0) + here);
      known += here;
    }
    const rest = to - from + 1 - known;
    if (rest > 0) counts.set('unknown', (counts.get('unknown') ?? 0) + rest);
  }
  return [...counts];
}

const dayText = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);
