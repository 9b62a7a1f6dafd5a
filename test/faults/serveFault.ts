/** A faulty site on an origin of its own, and a Milepost server beside it with the traced draft and a collector. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ToAgent } from '../../shared/preview';
import { testContainer } from '../support/compile';
import type { Fault } from './fault';
import { product } from './pages';

export interface ServedFault {
  origin: string;
  stop(): Promise<void>;
}

export interface Scripts {
  agent: string;
  draft: string;
}

/** `make`: compiles the draft for the server it comes from. */
export async function serveFault(
  fault: Fault,
  make: (server: string) => Promise<Scripts & { fromEditor: ToAgent[] }>,
): Promise<ServedFault> {
  let scripts: Scripts = { agent: '', draft: '' };
  const milepost = await listening((path, response) => {
    if (path === '/draft.js' && !fault.noDraft) return send(response, 200, 'text/javascript', scripts.draft);
    if (path !== '/e') return send(response, 404, 'text/plain', '');
    if (fault.collector === 'refused') return void response.destroy();
    send(response, fault.collector ?? 202, 'application/json', '{"verdicts":[]}');
  });
  const server = originOf(milepost);
  const { fromEditor, ...made } = await make(server);
  scripts = made;
  const site = await listening((path, response) => {
    if (path === '/agent.js') return send(response, 200, 'text/javascript', scripts.agent);
    if (path === '/collect' || path === '/favicon.ico') return send(response, 204, 'text/plain', '');
    const told = JSON.stringify({ fromEditor, container: testContainer, server }).replace(/</g, '\\u003c');
    send(
      response,
      200,
      'text/html; charset=utf-8',
      `<!doctype html><html lang="en"><head><title>Canal tote</title>${fault.head ?? ''}
      <script>Object.assign(window, ${told})</script><script defer src="/agent.js"></script></head>
      <body style="margin:0;min-height:1400px">${fault.body ?? product()}</body></html>`,
      fault.headers,
    );
  });
  return {
    origin: originOf(site),
    async stop() {
      await Promise.all([milepost, site].map(stopped));
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': type,
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

function listening(answer: (path: string, response: ServerResponse) => void): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => answer(new URL(request.url ?? '/', 'http://site').pathname, response));
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
