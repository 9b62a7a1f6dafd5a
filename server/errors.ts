/** What an API call answers when it cannot do as asked: always an ApiError, whoever noticed. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiError } from '../shared/api';
import { sqliteCode } from './storage/database';

/** Thrown by routes for what the caller can mend. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: Omit<ApiError, 'code' | 'message'> = {},
  ) {
    super(message);
  }
}

/** May pass: whoever sent it sends it again after that many seconds. */
export class LaterError extends HttpError {
  constructor(
    status: 429 | 503,
    code: string,
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(status, code, message);
  }
}

/** What Fastify says in its own words, said with the way out. */
const known: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body is larger than this address takes. Send less at a time.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send the body as `Content-Type: application/json`.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty. Send JSON.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body ended before its announced length. Send it again.',
};

/** 507 and 503: both may pass, and whoever sent something sends it again. */
function diskTrouble(code: string | undefined): [status: number, answer: ApiError] {
  if (code === 'SQLITE_FULL')
    return [
      507,
      {
        code: 'disk-full',
        message:
          'The server’s disk is full, so nothing was kept. Make room on the disk with its data folder, or tell whoever looks after the server.',
      },
    ];
  return [
    503,
    {
      code: 'disk',
      message:
        'The server could not write to its disk, so nothing was kept. Its log says why; tell whoever looks after the server that its data folder needs a disk with room that it may write to.',
    },
  ];
}

const logDiskEveryMs = 5_000;
let diskLoggedAt = 0;

/** Some thousand requests a second meet the same disk, and a log of them would take the last of its room. */
function logDisk(error: Error, request: FastifyRequest): void {
  if (Date.now() - diskLoggedAt < logDiskEveryMs) return;
  diskLoggedAt = Date.now();
  request.log.error(error);
}

export function answerError(
  error: FastifyError | HttpError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.header('cache-control', 'no-store');
  if (error instanceof HttpError) {
    if (error instanceof LaterError) reply.header('retry-after', String(error.retryAfterSeconds));
    void reply
      .code(error.status)
      .send({ code: error.code, message: error.message, ...error.more } satisfies ApiError);
    return;
  }
  if (sqliteCode(error) !== undefined) {
    logDisk(error, request);
    const [status, answer] = diskTrouble(sqliteCode(error));
    void reply.code(status).header('retry-after', '5').send(answer);
    return;
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error(error);
    const message = 'The server could not do this; its log says why. Trying again may help.';
    void reply.code(status).send({ code: 'server-error', message } satisfies ApiError);
    return;
  }
  const code = (error.code ?? 'bad-request')
    .replace(/^FST_ERR_(CTP_)?/, '')
    .toLowerCase()
    .replaceAll('_', '-');
  const message = known[error.code] ?? `${error.message}.`.replace(/\.\.$/, '.');
  void reply.code(status).send({ code, message } satisfies ApiError);
}
