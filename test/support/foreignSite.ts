/** Pages nobody here wrote, on an origin of their own, with nothing added but the install snippet. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { root } from './imports';

export const themes = {
  'shop-homepage': join(root, 'node_modules/startbootstrap-shop-homepage/dist'),
  agency: join(root, 'node_modules/startbootstrap-agency/dist'),
} as const;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
};

export interface ForeignSite {
  /** `http://127.0.0.1:<port>`: not the server's host either. */
  origin: string;
  /** From now on every page carries this in its head. */
  install(snippet: string): void;
  stop(): Promise<void>;
}

export async function serveTheme(theme: keyof typeof themes): Promise<ForeignSite> {
  let snippet = '';
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = normalize(
      join(themes[theme], pathname === '/' ? 'index.html' : decodeURIComponent(pathname)),
    );
    if (!path.startsWith(themes[theme]) || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    let body: Buffer | string = await readFile(path);
    if (extname(path) === '.html') body = body.toString('utf8').replace('</head>', `${snippet}</head>`);
    response
      .writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'cache-control': 'no-store',
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    install(text) {
      snippet = text;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
