/** A site of many hosts on one port, with a collector of its own: what pages and frames of several origins do to one another. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import type { EventBatch, MilepostEvent } from '../../shared/event';
import type { RuleSet } from '../../shared/ruleset/types';
import { browserLaunchOptions } from './browser';
import { compileContainer, testContainer } from './compile';

export interface Hosts {
  browser: Browser;
  /** `http://shop.test:1234`. Whatever ends in `.test` is this machine, as are `localhost` and `127.0.0.1`. */
  origin(host: string): string;
  /** Serves a page. `<!-- container -->` in it becomes the snippet. */
  page(host: string, path: string, html: string): void;
  /** What the snippet loads from now on. Its collector is this server. */
  install(ruleSet: RuleSet): Promise<void>;
  /** Holds back what the snippet loads, for pages whose address ends so, for some time. */
  slow(path: string, ms: number): void;
  /** What the collector has been sent, in order. */
  events: MilepostEvent[];
  /** A visitor nobody knows. What a page throws, and what it is warned of, is among `trouble`. */
  visitor(): Promise<{ context: BrowserContext; page: Page; trouble: string[] }>;
  /** Forgets what was sent. */
  clear(): void;
  stop(): Promise<void>;
}

const collector = 'collector.test';

export async function startHosts(): Promise<Hosts> {
  const pages = new Map<string, string>();
  const events: MilepostEvent[] = [];
  let script = '';
  let held: [path: string, ms: number] | undefined;
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = (host: string) => `http://${host}:${port}`;
  const snippet = `<script async src="${origin(collector)}/c/${testContainer}.js"></script>`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const [host] = (request.headers.host ?? '').split(':');
    if (pathname === '/e') {
      let text = '';
      for await (const chunk of request) text += chunk;
      const batch = JSON.parse(text) as EventBatch;
      events.push(...batch.events);
      const verdicts = batch.events.map(({ id }) => ({ id, verdict: 'accepted' }));
      response
        .writeHead(202, { 'access-control-allow-origin': '*', 'content-type': 'application/json' })
        .end(JSON.stringify({ verdicts }));
    } else if (pathname.startsWith('/c/')) {
      const late = held && request.headers.referer?.endsWith(held[0]) ? held[1] : 0;
      setTimeout(() => response.writeHead(200, { 'content-type': 'text/javascript' }).end(script), late);
    } else {
      const html = pages.get(`${host}${pathname}`);
      response
        .writeHead(html === undefined ? 404 : 200, {
          'content-type': 'text/html; charset=utf-8',
          'referrer-policy': 'unsafe-url',
        })
        .end(html?.replaceAll('<!-- container -->', snippet) ?? '');
    }
  }

  const options = await browserLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), '--host-resolver-rules=MAP *.test 127.0.0.1'],
  });
  return {
    browser,
    origin,
    events,
    page: (host, path, html) => void pages.set(host + path, `<!doctype html><title>${path}</title>${html}`),
    slow: (path, ms) => {
      held = [path, ms];
    },
    async install(ruleSet) {
      script = (await compileContainer(ruleSet, { server: origin(collector) })).code;
    },
    async visitor() {
      const context = await browser.newContext();
      const trouble: string[] = [];
      context.on('weberror', (error) => trouble.push(String(error.error())));
      context.on('console', (message) => {
        if (/error|warning/.test(message.type()) && !/favicon|404/.test(message.text()))
          trouble.push(message.text());
      });
      return { context, page: await context.newPage(), trouble };
    },
    clear: () => void events.splice(0),
    async stop() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
