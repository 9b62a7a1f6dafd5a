/** Stands before the collector, and can fail in its place. */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `cut`: connections end without an answer · `hang`: no answer comes. */
export type GateMode = 'open' | 'cut' | 'busy' | 'hang';

export interface Gate {
  url: string;
  mode: GateMode;
  /** Requests with events since it was made: when, by the page's clock. */
  asked: number[];
  close(): void;
}

/** Passes on to the collector what it lets through. */
export async function openGate(collector: string): Promise<Gate> {
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

export const listening = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
