/** Serves a hostile site on an origin of its own, and on a second one for what comes from elsewhere. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, HostileSite, Installed } from './site';

export interface ServedSite {
  /** `http://127.0.0.1:<port>`: not the Milepost server's host either. */
  origin: string;
  /** From now on its pages carry the container `id` where they want one. */
  install(server: string, id: string): void;
  /** From now on it answers as after its owner has read what was wrong. */
  mend(): void;
  stop(): Promise<void>;
}

export async function serveHostile(site: Pick<HostileSite, 'answer'>): Promise<ServedSite> {
  let installed: Installed = { line: () => '', server: '', elsewhere: '', mended: false };
  const answer = (path: string) => site.answer(path, installed);
  const [first, second] = await Promise.all([listening(answer), listening(answer)]);
  const [origin, elsewhere] = [originOf(first), originOf(second)];
  return {
    origin,
    install(server, id) {
      const line = (attributes = '') =>
        `<script async ${attributes ? `${attributes} ` : ''}src="${server}/c/${id}.js"></script>`;
      installed = { line, server, elsewhere, mended: false };
    },
    mend() {
      installed = { ...installed, mended: true };
    },
    async stop() {
      await Promise.all([first, second].map(stopped));
    },
  };
}

function listening(answer: (path: string) => Answer): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const { status, headers, body, afterMs = 0 } = answer(pathname);
    if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
    response.writeHead(status ?? (body === undefined ? 404 : 200), {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    });
    response.end(body ?? '');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
