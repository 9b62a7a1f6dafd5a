/** Privacy as the server has it: what is cleaned on arrival, who is counted, how long what is kept, and erasure. */
import { join } from 'node:path';
import type {
  ErasureReport,
  ErasureRequest,
  PrivacySettings,
  PrivacyState,
  VisitorDay,
} from '../../shared/privacy/types';
import type { Inbox } from '../events/groupCommit';
import type { SiteStore } from '../sites/storage';
import { openDatabase } from '../storage/database';
import { eventMigrations } from '../storage/migrations/events/index';
import { cleanRow } from './clean';
import { dayMs, openCounting } from './counting';
import { erase } from './erase';
import { privacyMigrations } from './migrations';
import { monthsBefore, retain } from './retention';
import { readRules, type SiteRules } from './rules';
import { openSettings } from './settings';

/** A day's salt goes soon after its time, also where nobody comes. */
const rotateEveryMs = 10 * 60_000;
const retainEveryMs = 6 * 60 * 60_000;

export interface Privacy {
  /** Reads the rule sets again: after saving and publishing. */
  refresh(): Promise<void>;
  /** The inbox as one request sees it: rows are cleaned before they are written, and their visitor counted afterwards. */
  receiving(address: string, userAgent: string | undefined): Pick<Inbox, 'add'>;
  settings(site: string): PrivacySettings;
  change(site: string, settings: PrivacySettings): void;
  state(site: string): PrivacyState;
  visitors(site: string): VisitorDay[];
  erase(site: string, request: ErasureRequest): Promise<ErasureReport>;
  /** Deletes what is too old, of all sites. How many rows. */
  retain(now?: number): Promise<number>;
  forget(site: string): void;
  /** Begins to look after salts and old rows. */
  start(): void;
  stop(): Promise<void>;
}

export interface PrivacyOptions {
  folder: string;
  sites: Pick<SiteStore, 'list' | 'saidOfData'>;
  inbox: Inbox;
  failed(error: Error): void;
  /** By our clock; for tests. */
  now?: () => number;
}

export async function openPrivacy(options: PrivacyOptions): Promise<Privacy> {
  const { folder, sites, inbox, failed, now = Date.now } = options;
  const database = openDatabase(join(folder, 'privacy.db'), privacyMigrations);
  // A connection of its own: it deletes in steps of its own, beside the collector's transactions.
  const events = openDatabase(join(folder, 'events.db'), eventMigrations);
  const counting = openCounting(database, failed);
  const settings = openSettings(database);
  const count = (sql: string) => {
    const query = events.prepare(sql);
    return (site: string) => (query.get(site) as { n: number }).n;
  };
  const counts = {
    events: count('SELECT count(*) AS n FROM inbox WHERE site = ?'),
    quarantined: count('SELECT count(*) AS n FROM quarantine WHERE site = ?'),
    forwarding: count('SELECT count(*) AS n FROM outbox WHERE site = ?'),
    log: count('SELECT count(*) AS n FROM deliveries WHERE site = ?'),
  };
  const oldest = events.prepare('SELECT received_at AS at FROM inbox WHERE site = ? ORDER BY offset LIMIT 1');
  let rules: ReadonlyMap<string, SiteRules> = await readRules(sites);
  let lastRetention: PrivacyState['lastRetention'] = null;
  let busy: Promise<unknown> = Promise.resolve();
  const timers: NodeJS.Timeout[] = [];
  const stopping = new AbortController();

  /** Erasure and retention one after the other: each searches what the other deletes. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = busy.then(work, work);
    busy = turn.catch(() => {});
    return turn;
  }

  const privacy: Privacy = {
    async refresh() {
      rules = await readRules(sites);
    },
    receiving: (address, userAgent) => ({
      async add(rows) {
        const clean = rows.map((row) => cleanRow(row, (site) => rules.get(site)));
        const outcomes = await inbox.add(clean);
        // A request comes from one address and browser: its events of a site and day are of one visitor.
        const visits = new Set<string>();
        for (const [index, row] of clean.entries()) {
          if (!('accept' in row) || outcomes[index] !== 'stored') continue;
          const { site, bot, event, happenedAt: at } = row.accept;
          if (bot || event.visitor_id !== undefined || !settings.of(site).counting || refused(event.consent))
            continue;
          const visit = `${Math.floor(at / dayMs)} ${site}`;
          if (visits.has(visit)) continue;
          visits.add(visit);
          counting.count({ site, address, userAgent, at }, now());
        }
        return outcomes;
      },
    }),
    settings: settings.of,
    change: settings.change,
    state: (site) => ({
      settings: settings.of(site),
      kept: {
        events: counts.events(site),
        quarantined: counts.quarantined(site),
        oldestAt: (oldest.get(site) as { at: number } | undefined)?.at ?? null,
        forwarding: counts.forwarding(site),
        log: counts.log(site),
      },
      lastRetention,
    }),
    visitors: (site) => counting.days(site, now()),
    erase: (site, request) => inTurn(() => erase(events, folder, site, request, stopping.signal)),
    retain: (at = now()) =>
      inTurn(async () => {
        let deleted = 0;
        // What named no site is kept as long as by default.
        for (const site of [...(await sites.list()).map(({ id }) => id), '']) {
          const gone = await retain(
            events,
            site,
            monthsBefore(at, settings.of(site).retentionMonths),
            stopping.signal,
          );
          deleted += gone.events + gone.quarantined;
        }
        lastRetention = { at, deleted };
        return deleted;
      }),
    forget(site) {
      counting.forget(site);
      settings.forget(site);
    },
    start() {
      const every = (ms: number, work: () => unknown) => {
        const run = () => {
          // What fails now is tried again; whoever looks after the server is told.
          void Promise.resolve()
            .then(work)
            .catch((error: unknown) => {
              if (!stopping.signal.aborted) failed(error instanceof Error ? error : new Error(String(error)));
            });
        };
        run();
        timers.push(setInterval(run, ms).unref());
      };
      every(rotateEveryMs, () => counting.rotate(now()));
      every(retainEveryMs, () => privacy.retain());
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      stopping.abort();
      await busy;
      counting.flush();
      events.close();
      database.close();
    },
  };
  return privacy;
}

/** Who refused to be measured is not counted either. */
function refused(consent: Readonly<Record<string, string>>): boolean {
  return consent['analytics_storage'] === 'denied';
}
