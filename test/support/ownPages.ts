/** A small site whose pages a journey writes, and may write anew, as a redesign does. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OwnPages {
  origin: string;
  /** Bodies by path; `*` stands for every other path. */
  pages: Record<string, string>;
  /** From now on every page carries this in its head. */
  install(snippet: string): void;
  stop(): Promise<void>;
}

export async function serveOwnPages(pages: Record<string, string>): Promise<OwnPages> {
  let snippet = '';
  const site: OwnPages = {
    origin: '',
    pages,
    install(text) {
      snippet = text;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const body = site.pages[pathname] ?? site.pages['*'];
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(
        `<!doctype html><html lang="en"><head><title>Own pages</title>${snippet}</head><body>${body}</body></html>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return site;
}
