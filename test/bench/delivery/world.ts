/** What the delivery bench needs: the real collector, a gate before it that can fail, a site whose pages push events, a ledger. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import { openDatabase } from '../../../server/storage/database';
import { eventMigrations } from '../../../server/storage/migrations/events/index';
import { startTestServer, type TestServer } from '../../../server/testing/testServer';
import type { DeliveryReport } from '../../../shared/delivery/report';
import type { RuleSet } from '../../../shared/ruleset/types';
import { compileContainer } from '../../support/compile';
import { type Gate, listening, openGate } from './gate';

export interface Site {
  id: string;
  origin: string;
  gate: Gate;
  /** Pushes `count` events on the page, each written into the ledger once the page has taken it. */
  push(page: Page, count?: number, params?: Record<string, string>): Promise<void>;
  /** Notes events that the page itself will push, as `<scenario>-<number>`; answers the first of their numbers. */
  promise(count: number): number;
  expected: Set<string>;
  arrived(): string[];
  /** Places of the events of each page in the order in which they were pushed; a missing one is left out. */
  places(): number[][];
  report(): Promise<DeliveryReport>;
  /** Opens a page of the site until everything has arrived, or `patienceMs` are over. */
  settle(context: BrowserContext, patienceMs?: number): Promise<void>;
  /** `?x` of the address makes it another page. */
  open(page: Page, path?: string): Promise<void>;
  close(): void;
}

export interface DeliveryWorld {
  site(name: string): Promise<Site>;
  stop(): Promise<void>;
}

export async function startDelivery(): Promise<DeliveryWorld> {
  const server = await startTestServer();
  const sites: Site[] = [];
  return {
    async site(name) {
      const made = await makeSite(server, name);
      sites.push(made);
      return made;
    },
    async stop() {
      for (const each of sites) each.close();
      await server.stop();
    },
  };
}

async function makeSite(server: TestServer, name: string): Promise<Site> {
  const gate = await openGate(server.url);
  let script = '';
  const pages = createServer((asked, answer) => {
    const isScript = asked.url === '/container.js';
    answer.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html',
      connection: 'close',
    });
    const frames = Number(/^\/frames\?(\d+)/.exec(asked.url ?? '')?.[1] ?? 0);
    answer.end(isScript ? script : frames ? '<iframe src="/"></iframe>'.repeat(frames) : pageText);
  });
  const origin = `http://localhost:${await listening(pages)}`;
  const workspace = await server.makeSite(ruleSetOf(origin));
  script = (await compileContainer(ruleSetOf(origin), { container: workspace.site.id, server: gate.url }))
    .code;
  const expected = new Set<string>();
  const { id } = workspace.site;
  let count = 0;
  const site: Site = {
    id,
    origin,
    gate,
    expected,
    promise(more) {
      const first = count;
      for (let index = 0; index < more; index += 1) expected.add(`${name}-${count++}`);
      return first;
    },
    async push(page, more = 1, params = {}) {
      const first = site.promise(more);
      await page.evaluate(
        ([name, first, more, params]) => {
          for (let index = 0; index < more; index += 1)
            (window as unknown as { milepost: unknown[] }).milepost.push([
              'event',
              'noticed',
              { n: `${name}-${first + index}`, ...params },
            ]);
        },
        [name, first, more, params] as const,
      );
    },
    arrived: () => rowsOf(server.data, id).map(({ n }) => n),
    places() {
      const pages = new Map<string, { place: number; seq: number }[]>();
      for (const { n, page, seq } of rowsOf(server.data, id)) {
        const place = Number(n.slice(n.lastIndexOf('-') + 1));
        pages.set(page, [...(pages.get(page) ?? []), { place, seq }]);
      }
      return [...pages.values()].map((all) =>
        all.sort((one, other) => one.place - other.place).map(({ seq }) => seq),
      );
    },
    async report() {
      const answer = await server.call('GET', `/api/sites/${id}/delivery?grace=0`);
      return (await answer.json()) as DeliveryReport;
    },
    async settle(context, patienceMs = 6000) {
      const page = await context.newPage();
      const end = Date.now() + patienceMs;
      await site.open(page, '/settle');
      while (Date.now() < end && new Set(site.arrived()).size < expected.size) await pause(100);
      // An event of its own carries what there is to tell.
      await site.push(page, 1);
      await pause(600);
      await page.close();
    },
    async open(page, path = '/') {
      await page.goto(origin + path);
      await page.waitForFunction(
        (id) => (window as unknown as { milepost?: Record<string, unknown> }).milepost?.[id],
        id,
      );
    },
    close() {
      pages.closeAllConnections();
      pages.close();
      gate.close();
    },
  };
  return site;
}

/** What the collector keeps of a site: which event it is in the ledger, its page and its place there. */
function rowsOf(data: string, site: string): { n: string; page: string; seq: number }[] {
  const database = openDatabase(join(data, 'events.db'), eventMigrations);
  const rows = database
    .prepare(
      `SELECT json_extract(event, '$.params.n') AS n, json_extract(event, '$.page_id') AS page,
         json_extract(event, '$.seq') AS seq FROM inbox WHERE site = ?`,
    )
    .all(site) as { n: string; page: string; seq: number }[];
  database.close();
  return rows;
}

const pageText = `<!doctype html><html lang="en"><title>Delivery</title>
<script src="/container.js"></script><body><a id="link" href="/next">Next</a></body></html>`;

function ruleSetOf(origin: string): RuleSet {
  return {
    format: 1,
    name: 'Delivery',
    site: { origins: [origin] },
    plan: { stages: [], events: [{ name: 'noticed', params: { n: { type: 'string' } } }] },
    rules: [
      {
        id: 'never',
        triggers: [{ type: 'click', settings: { target: '#never' } }],
        event: 'noticed',
        destinations: 'all',
      },
    ],
    destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage'] }],
    consent: {
      manager: 'page',
      default: { analytics_storage: 'granted' },
      pending: 'queue',
      storage: 'analytics_storage',
    },
  } as unknown as RuleSet;
}
