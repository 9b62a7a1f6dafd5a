/** The built server in a process of its own that can be killed, stopped and started again on the same port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { clickRuleSet } from '../../server/testing/testServer';
import type { Workspace } from '../../shared/api';
import { builtServer } from '../support/server';

export interface ServerProcess {
  port: number;
  url: string;
  child: ChildProcess;
  /** Resolves with the exit code once it has ended; null when a signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** The most memory it ever held, in MB. Only where /proc is. */
  peakMb(): number;
}

/** Resolves once it listens. No limits unless `env` sets some: what is measured here is what the server can do. */
export async function launch(data: string, port = 0, env: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    [builtServer, 'serve', '--no-demo', '--data', data, '--port', String(port)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, MILEPOST_SITE_RATE: '0', MILEPOST_NETWORK_RATE: '0', ...env },
    },
  );
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const bound = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (part) => {
      said += String(part);
      const url = /http:\/\/localhost:(\d+)/.exec(said);
      if (url) resolve(Number(url[1]));
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
  return {
    port: bound,
    url: `http://127.0.0.1:${bound}`,
    child,
    async end(signal) {
      child.kill(signal);
      return (await exited)[0];
    },
    peakMb() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
    },
  };
}

export async function makeSite({ port }: Pick<ServerProcess, 'port'>): Promise<string> {
  const origin = `http://localhost:${port}`;
  const answer = await fetch(`${origin}/api/sites`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ name: 'Shop', ruleSet: clickRuleSet() }),
  });
  return ((await answer.json()) as Workspace).site.id;
}
