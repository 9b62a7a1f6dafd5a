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

/** What Fastify says in its own words, said with the way out. */
const known: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body is larger than this address takes. Send less at a time.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send the body as `Content-Type: application/json`.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty. Send JSON.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body ended before its announced length. Send it again.',
};

export function answerError(
  error: FastifyError | HttpError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.header('cache-control', 'no-store');
  if (error instanceof HttpError) {
    void reply
      .code(error.status)
      .send({ code: error.code, message: error.message, ...error.more } satisfies ApiError);
    return;
  }
  if (sqliteCode(error) !== undefined) {
    request.log.error(error);
    const message = 'The server could not write to its disk, so nothing was kept. Send it again later.';
    void reply
      .code(503)
      .header('retry-after', '5')
      .send({ code: 'disk', message } satisfies ApiError);
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
