/** The built server in a process of its own, as people run it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './imports';

export const builtServer = join(root, 'dist/server/milepost.js');

export interface RunningServer {
  /** `http://localhost:<port>`: editor, API, containers and collector. */
  url: string;
  /** The demo shop, on a port and therefore an origin of its own. */
  demo: string;
  data: string;
  child: ChildProcess;
  /** What it said so far. */
  output(): string;
  /** Ends it as Ctrl-C does and forgets its data. */
  stop(): Promise<void>;
}

/** Answers once the server does. `data`: a folder that is kept; a new one that is deleted otherwise. */
export async function startServer({
  data,
  env = {},
}: {
  data?: string;
  env?: NodeJS.ProcessEnv;
} = {}): Promise<RunningServer> {
  if (!existsSync(builtServer)) throw new Error('The server is not built. Run `npm run build` first.');
  const folder = data ?? mkdtempSync(join(tmpdir(), 'milepost-data-'));
  const [port, demoPort] = await freePorts(2);
  const child = spawn(process.execPath, [builtServer, 'serve'], {
    env: {
      ...process.env,
      MILEPOST_DATA: folder,
      PORT: String(port),
      MILEPOST_DEMO_PORT: String(demoPort),
      NODE_ENV: 'production',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  const url = `http://localhost:${port}`;
  await ready(`${url}/api/about`, child, () => said);
  return {
    url,
    demo: `http://localhost:${demoPort}`,
    data: folder,
    child,
    output: () => said,
    async stop() {
      await ended(child);
      if (data === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.\n${said()}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not answer within 20 s.\n${said()}`);
}

/** Asks it to end, and ends it after ten seconds if it does not. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Ports that are free now, each a different one. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
