import type { FastifyReply, FastifyRequest } from 'fastify';
import { scriptHeaders } from '../security/headers';

export interface Script {
  code: string | Uint8Array;
  /** Names these bytes for good: the ETag. */
  hash: string;
  gzip: Uint8Array;
  brotli: Uint8Array;
}

/** Answers with the smallest form the browser takes, or 304 when it has these bytes already. */
export function sendScript(
  request: FastifyRequest,
  reply: FastifyReply,
  script: Script,
  cacheControl: string,
): FastifyReply {
  const encoding = bestEncoding(request.headers['accept-encoding']);
  // One tag per encoding: a strong ETag names exact bytes.
  const etag = `"${script.hash.slice(0, 32)}${encoding ? `-${encoding}` : ''}"`;
  reply.headers({ ...scriptHeaders, 'cache-control': cacheControl, vary: 'accept-encoding', etag });
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (!encoding) return reply.send(script.code);
  reply.header('content-encoding', encoding);
  return reply.send(Buffer.from(encoding === 'br' ? script.brotli : script.gzip));
}

export function sendNoScript(reply: FastifyReply, message: string): FastifyReply {
  // Never cached: the same address may answer a minute later.
  return reply
    .code(404)
    .headers({ ...scriptHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .send(message);
}

/** Brotli before gzip; `;q=0` means refused. */
function bestEncoding(accepted: string | string[] | undefined): 'br' | 'gzip' | undefined {
  const takes = new Set(
    String(accepted ?? '')
      .split(',')
      .map((part) =>
        part
          .trim()
          .toLowerCase()
          .split(/\s*;\s*/),
      )
      .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  );
  return takes.has('br') ? 'br' : takes.has('gzip') ? 'gzip' : undefined;
}

function matches(header: string | undefined, etag: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
