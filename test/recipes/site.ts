/** A small real site for a recipe's fixture: its pages, what other paths answer, the container, and a collector beside it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fixture } from '../../shared/recipes/recipe';

export interface Sent {
  name: string;
  params: Record<string, unknown>;
}

export interface Site {
  /** What stands for `https://shop.example` of the fixture. Browsers resolve every name below localhost themselves. */
  origin: string;
  /** Origin of the collector and the container. */
  server: string;
  /** Every event that arrived, once each. */
  sent: Sent[];
  close(): Promise<void>;
}

export const fixtureOrigin = 'https://shop.example';

export async function startSite(
  { pages, answersOf = {} }: Fixture,
  container: (server: string) => Promise<string>,
): Promise<Site> {
  const sent: Sent[] = [];
  const seen = new Set<string>();
  let code = '';
  const http = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, resolve));
  const { port } = http.address() as AddressInfo;
  const origin = `http://shop.localhost:${port}`;
  const server = `http://collector.localhost:${port}`;
  code = await container(server);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('timing-allow-origin', '*');
    if (request.headers.host?.startsWith('collector.')) {
      if (path === '/container.js')
        return void response.setHeader('content-type', 'text/javascript').end(code);
      const { events = [] } = JSON.parse((await bodyOf(request)) || '{}') as {
        events?: (Sent & { id: string })[];
      };
      for (const { id, name, params } of events) {
        // A retry keeps the event's id.
        if (!seen.has(id)) sent.push({ name, params });
        seen.add(id);
      }
      return void response.end(
        JSON.stringify({ verdicts: events.map(({ id }) => ({ id, verdict: 'accepted' })) }),
      );
    }
    const other = Object.keys(answersOf).find((beginning) => path.startsWith(beginning));
    const {
      body,
      type = 'text/html',
      status = 200,
    } = other === undefined ? { body: documentOf(path, pages, server) } : answersOf[other]!;
    response.writeHead(status, { 'content-type': type }).end(body);
  }

  return {
    origin,
    server,
    sent,
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

function documentOf(path: string, pages: Fixture['pages'], server: string): string {
  const given = pages[path.replace(/[?#].*/, '')] ?? pages['*'] ?? '';
  const [, head = '', body = given] = /^\s*<head>([\s\S]*?)<\/head>([\s\S]*)$/.exec(given) ?? [];
  const title = head.includes('<title>') ? '' : '<title>Fixture</title>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${title}${head}<script async src="${server}/container.js"></script></head><body>${body}</body></html>`;
}
