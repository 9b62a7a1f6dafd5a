/** What the delivery bench needs: the real collector, a gate before it that can fail, a site whose pages push events, a ledger. */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import { openDatabase } from '../../../server/storage/database';
import { eventMigrations } from '../../../server/storage/migrations/events/index';
import { startTestServer, type TestServer } from '../../../server/testing/testServer';
import type { DeliveryReport } from '../../../shared/delivery/report';
import type { RuleSet } from '../../../shared/ruleset/types';
import { compileContainer } from '../../support/compile';

/** `cut`: connections end without an answer · `hang`: no answer comes. */
export type GateMode = 'open' | 'cut' | 'busy' | 'hang';

export interface Gate {
  url: string;
  mode: GateMode;
  /** Requests with events since it was made: when, by the page's clock. */
  asked: number[];
  close(): void;
}

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
    answer.end(isScript ? script : pageText);
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
    arrived() {
      const database = openDatabase(join(server.data, 'events.db'), eventMigrations);
      const rows = database
        .prepare("SELECT json_extract(event, '$.params.n') AS n FROM inbox WHERE site = ?")
        .all(id) as { n: string }[];
      database.close();
      return rows.map(({ n }) => n);
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

/** Passes on to the collector what it lets through. */
async function openGate(collector: string): Promise<Gate> {
  const { hostname, port } = new URL(collector);
  const server = createServer((asked, answer) => {
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('error', () => {});
    asked.on('end', () => {
      const body = Buffer.concat(chunks);
      gate.asked.push((JSON.parse(String(body)) as { sent_at: number }).sent_at);
      if (gate.mode === 'cut') return asked.socket.destroy();
      if (gate.mode === 'hang') return undefined;
      if (gate.mode === 'busy') {
        answer.writeHead(503, { 'access-control-allow-origin': '*' }).end();
        return undefined;
      }
      const on = request(
        {
          hostname,
          port,
          path: asked.url,
          method: 'POST',
          headers: { ...asked.headers, host: `${hostname}:${port}` },
        },
        (got) => {
          answer.writeHead(got.statusCode ?? 502, got.headers);
          got.pipe(answer);
        },
      );
      on.on('error', () => asked.socket.destroy());
      on.end(body);
      return undefined;
    });
  });
  const gate: Gate = {
    url: `http://localhost:${await listening(server)}`,
    mode: 'open',
    asked: [],
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return gate;
}

const listening = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
