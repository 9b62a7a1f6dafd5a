/** Where the server listens, where it keeps its data, and by which address the world knows it. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CollectorLimits, limitsFrom } from './events/limits';
import type { StorageDoor } from './storage/door';

export interface ServerOptions {
  /** Folder of the databases; made when absent. */
  data: string;
  /** Default 127.0.0.1: nobody else reaches it, so it needs no accounts. */
  host?: string;
  /** Default 7070; 0 takes a free one. */
  port?: number;
  /** Port of the demo shop, default 7071; null serves none. */
  demoPort?: number | null;
  /** Public address when it is not `http://localhost:<port>`, such as `https://milepost.example`: baked into containers. */
  url?: string;
  /** The server stands behind one proxy of its own that names the caller in `X-Forwarded-For`. Default false: nobody is believed. */
  trustProxy?: boolean;
  /** Other addresses for the vendors that events are forwarded to, by host; `*` for all others. For tests and proxies. */
  forwardHosts?: Readonly<Record<string, string>>;
  /** How much the collector takes; generous by default. */
  limits?: Partial<CollectorLimits>;
  /** For tests: stands between the store of events and its file. */
  storageDoor?: StorageDoor;
  /** Folder of the built editor and file of the built page agent; the package's own by default. */
  editor?: string;
  agent?: string;
}

export const defaultPort = 7070;
export const defaultDemoPort = 7071;

/** The package's folder: the nearest one upwards with a package.json, from the sources as from `dist/`. */
export const packageFolder = findPackage(dirname(fileURLToPath(import.meta.url)));

function findPackage(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from)
    throw new Error('Milepost’s own files are incomplete: no package.json above the server.');
  return findPackage(parent);
}

/** What the environment says; flags of `milepost serve` come before it. */
export function optionsFromEnvironment(env: NodeJS.ProcessEnv): ServerOptions {
  const url = env['MILEPOST_URL'];
  return {
    data: resolve(env['MILEPOST_DATA'] ?? 'data'),
    host: env['MILEPOST_HOST'] ?? '127.0.0.1',
    port: portFrom(env['PORT'], defaultPort, 'PORT'),
    demoPort: portFrom(env['MILEPOST_DEMO_PORT'], defaultDemoPort, 'MILEPOST_DEMO_PORT'),
    ...(url !== undefined && { url: originOf(url) }),
    trustProxy: switchFrom(env['MILEPOST_TRUST_PROXY'], 'MILEPOST_TRUST_PROXY'),
    limits: limitsFrom(env, (message) => new OptionError(message)),
    ...(env['MILEPOST_FORWARD_HOSTS'] && { forwardHosts: hostsFrom(env['MILEPOST_FORWARD_HOSTS']) }),
  };
}

/** A wrong value people wrote: `message` says which and the way out. */
export class OptionError extends Error {}

export function portFrom(text: string | undefined, otherwise: number, name: string): number {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new OptionError(
    `${name} is "${text}", which is no port. Give a number from 1 to 65535, or 0 for any free one.`,
  );
}

export function switchFrom(text: string | undefined, name: string): boolean {
  if (text === undefined || text === '' || text === '0' || text === 'false') return false;
  if (text === '1' || text === 'true') return true;
  throw new OptionError(`${name} is "${text}". Give 1 to turn it on, or leave it out.`);
}

/** `graph.facebook.com=http://proxy:8080,*=http://proxy:8081` */
export function hostsFrom(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [host = '', url = ''] = part.split('=').map((side) => side.trim());
      if (host !== '' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
        return [host, new URL(url).origin];
      throw new OptionError(
        `MILEPOST_FORWARD_HOSTS has "${part.trim()}". Give a host and where it is found, such as graph.facebook.com=http://proxy:8080.`,
      );
    }),
  );
}

export function originOf(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return new URL(url).origin;
  throw new OptionError(`"${url}" is no web address. Give one such as https://milepost.example.`);
}
