/** One request to a vendor, and what came back. Redirects are not followed: a secret goes to nobody else. */
import { Agent, type IncomingMessage, request as plain } from 'node:http';
import { Agent as SecureAgent, request as secure } from 'node:https';
import type { Fault } from '../../shared/delivery/contract';
import { InsideError, isRefused, lookupFor } from '../doctor/address';
import type { VendorAnswer, VendorRequest } from './protocol';

/** Vendors answer within a second; whoever takes longer is asked again later. */
const patienceMs = 15_000;
/** Enough for a verdict on each event of the largest batch. */
const maxAnswerBytes = 1024 * 1024;

export type Posted =
  | (VendorAnswer & { headers: Readonly<Record<string, string>> })
  /** `inside`: the name leads into a private network, where nothing is sent. */
  | { fault: Fault; inside?: true };

/** Other addresses for vendors' hosts, for tests and proxies: `{ 'graph.facebook.com': 'http://127.0.0.1:9999' }`; `*`: all others. */
export type Hosts = Readonly<Record<string, string>>;

export interface PostOptions {
  hosts?: Hosts;
  patienceMs?: number;
  /** Gives up at once; the events are sent again. */
  signal?: AbortSignal;
}

const plainAgent = new Agent({ keepAlive: true });
const secureAgent = new SecureAgent({ keepAlive: true });

/** Never rejects. */
export function post(vendorRequest: VendorRequest, options: PostOptions = {}): Promise<Posted> {
  const url = new URL(addressOf(vendorRequest.url, options.hosts ?? {}));
  if (isRefused(url)) return Promise.resolve({ fault: 'refused', inside: true });
  return new Promise((resolve) => {
    const body = Buffer.from(vendorRequest.body);
    const isSecure = url.protocol === 'https:';
    const asked = (isSecure ? secure : plain)(url, {
      method: 'POST',
      headers: { ...vendorRequest.headers, 'content-length': body.length },
      agent: isSecure ? secureAgent : plainAgent,
      lookup: lookupFor(url),
    });
    const end = (posted: Posted) => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', late);
      resolve(posted);
    };
    const late = () => {
      end({ fault: 'no-answer' });
      asked.destroy();
    };
    const timer = setTimeout(late, options.patienceMs ?? patienceMs);
    options.signal?.addEventListener('abort', late);
    asked.on('error', (error) =>
      end({ fault: faultOf(error), ...(error instanceof InsideError && { inside: true }) }),
    );
    asked.on('response', (answer) => {
      readAnswer(answer).then(
        (text) =>
          end({ status: answer.statusCode ?? 0, headers: headersOf(answer), text, json: jsonOf(text) }),
        () => end({ fault: 'cut-answer' }),
      );
    });
    asked.end(body);
    if (options.signal?.aborted) late();
  });
}

function addressOf(url: string, hosts: Hosts): string {
  const { host } = new URL(url);
  const other = hosts[host] ?? hosts['*'];
  return other === undefined ? url : url.replace(/^https?:\/\/[^/?#]+/, other);
}

/** Rejects when it is cut. What is longer than it may be is read to its end and forgotten. */
async function readAnswer(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes <= maxAnswerBytes) parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf(error: NodeJS.ErrnoException): Fault {
  const { code = '' } = error;
  if (error instanceof InsideError || code === 'ECONNREFUSED') return 'refused';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown-host';
  if (/CERT|TLS|SSL|VERIFY/.test(code)) return 'certificate';
  return 'reset';
}
