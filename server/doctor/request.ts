/** One request for one address as a browser would make it, without cookies and without following anything. */
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { InsideError, isRefused, lookupFor } from './address';

/** Larger pages are read this far; what a page loads stands in its head. */
const maxBodyBytes = 2 * 1024 * 1024;

export interface PageAnswer {
  status: number;
  /** Where it redirects to, as written. */
  location: string | undefined;
  contentType: string;
  coop: string;
  /** Values of Content-Security-Policy. */
  policies: string[];
  /** `Cache-Control`, and how many seconds ago a cache on the way took this answer; empty where not said. */
  cacheControl: string;
  age: string;
  body: string;
  complete: boolean;
}

/** `inside`: the name leads into a private network; `late`: no answer before the deadline. */
export type NoAnswer = { failed: 'inside' | 'late' | 'unreachable'; reason: string };

// Sites send other pages, or none, to what does not look like a browser.
const asBrowser = {
  'user-agent':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36 Milepost',
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'accept-language': 'en;q=0.8,*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'none',
  'upgrade-insecure-requests': '1',
} as const;

/** Answers by `deadline` (by performance.now()), with as much of the body as came until then. Never rejects. */
export function requestPage(url: URL, deadline: number): Promise<PageAnswer | NoAnswer> {
  if (isRefused(url)) return Promise.resolve({ failed: 'inside', reason: '' });
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? secure : plain;
    // A connection of its own, closed after it: nothing is shared between pages.
    const asked = send(url, { headers: asBrowser, lookup: lookupFor(url), agent: false });
    let answered: (Omit<PageAnswer, 'body' | 'complete'> & { chunks: Buffer[]; bytes: number }) | undefined;
    const end = (result: PageAnswer | NoAnswer) => {
      clearTimeout(timer);
      asked.destroy();
      resolve(result);
    };
    const endWith = (complete: boolean) => {
      if (!answered) return;
      const { chunks, bytes: _, ...rest } = answered;
      end({ ...rest, body: Buffer.concat(chunks).toString('utf8'), complete });
    };
    const timer = setTimeout(
      () => (answered ? endWith(false) : end({ failed: 'late', reason: '' })),
      Math.max(0, deadline - performance.now()),
    );
    asked.on('error', (error) =>
      answered
        ? endWith(false)
        : end({ failed: error instanceof InsideError ? 'inside' : 'unreachable', reason: reasonOf(error) }),
    );
    asked.on('response', (answer) => {
      const { headers, headersDistinct, statusCode = 0 } = answer;
      answered = {
        status: statusCode,
        location: statusCode >= 300 && statusCode < 400 ? headers.location : undefined,
        contentType: headers['content-type'] ?? '',
        coop: headersDistinct['cross-origin-opener-policy']?.join(', ') ?? '',
        policies: headersDistinct['content-security-policy'] ?? [],
        cacheControl: headers['cache-control'] ?? '',
        age: headers.age ?? '',
        chunks: [],
        bytes: 0,
      };
      if (answered.location !== undefined) return endWith(true);
      const decoder = decoderFor(headers['content-encoding']);
      const body = decoder ? answer.pipe(decoder) : answer;
      body.on('data', (chunk: Buffer) => {
        if (!answered) return;
        answered.chunks.push(chunk.subarray(0, maxBodyBytes - answered.bytes));
        answered.bytes += chunk.length;
        if (answered.bytes >= maxBodyBytes) endWith(false);
      });
      body.on('end', () => endWith(true));
      body.on('error', () => endWith(false));
      answer.on('error', () => endWith(false));
    });
    asked.end();
  });
}

function decoderFor(encoding: string | undefined) {
  const name = encoding?.trim().toLowerCase();
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  return name === 'deflate' ? createInflate() : undefined;
}

const words: Record<string, string> = {
  ENOTFOUND: 'no server has this name',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'it closed the connection',
  EHOSTUNREACH: 'it is out of reach',
  ENETUNREACH: 'it is out of reach',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by itself',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be checked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

function reasonOf(error: Error): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return words[code] ?? `the connection failed${code && ` (${code})`}`;
}
