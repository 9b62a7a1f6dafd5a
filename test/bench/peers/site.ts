/** The measured site on this machine: its pages, each subject's script, and whoever the peers send to. Nothing else answers. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { matchingPath } from '../generator';

export interface Site {
  /** `http://localhost:<port>`, which browsers take for a secure context. */
  origin: string;
  /** Serves a page with an async script; answers its address. */
  page(html: string, script: string): string;
  /** How the script of the page at an address ends its own. */
  scriptOf(address: string): string;
  /** Everything that was sent here, in order. */
  received: readonly { path: string; body: string }[];
  /** Tells whether everything that was asked for has been answered. */
  quiet(): boolean;
  stop(): void;
}

export async function startSite(): Promise<Site> {
  const pages: { html: string; script: string }[] = [];
  const sent: { path: string; body: string }[] = [];
  let open = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages[Number(searchParams.get('page'))];
    // With these the page's clock is good to 5 µs instead of 100. https://www.w3.org/TR/hr-time-3/#clock-resolution
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('cache-control', 'no-store');
    if (request.method === 'POST') {
      sent.push({ path: pathname, body: textOf(await bytesOf(request)) });
      response.setHeader('content-type', 'application/json').end('{"status":1}');
    } else if (pathname === matchingPath && page) {
      const script = `<script async src="${scriptPath(searchParams)}"></script>`;
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(`<!doctype html><title>Shop</title>${page.script && script}<body>${page.html}`);
    } else if (pathname === '/measured.js' && page) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8').end(page.script);
    } else if (pathname.endsWith('/config')) {
      // What PostHog asks its server first.
      response.setHeader('content-type', 'application/json').end(JSON.stringify(remoteConfig));
    } else response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    open++;
    response.on('close', () => open--);
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    page(html, script) {
      pages.push({ html, script });
      return `${origin}${matchingPath}?page=${pages.length - 1}`;
    },
    scriptOf: (address) => scriptPath(new URL(address).searchParams),
    received: sent,
    quiet: () => open === 0,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Closed by a mark, so that no number is another's beginning. */
function scriptPath(page: URLSearchParams): string {
  return `/measured.js?page=${page.get('page')}&own`;
}

const remoteConfig = {
  autocapture_opt_out: false,
  supportedCompression: ['gzip-js'],
  hasFeatureFlags: false,
};

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** PostHog compresses what it sends. */
function textOf(bytes: Buffer): string {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
}
