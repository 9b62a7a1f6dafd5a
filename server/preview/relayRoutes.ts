/**
 * The page's side of the relay. It passes messages between one page and one editor and fetches nothing for anyone. Each
 * answer is readable by exactly the origin that it is for; everybody else gets a refusal that they cannot read.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AskAnswer, Asked, Heard, Joined, Refusal } from '../../shared/connection';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { createAttempts } from './attempts';
import { deviceOf } from './device';
import { readCount, readFields, readMessages, readSecret } from './readMessage';

/** Below what proxies allow a quiet request, commonly 30 or 60 seconds. */
export const waitMs = 20_000;
const maxBodyBytes = 1024 * 1024;
/** Wrong codes, sessions and tickets per address, in a minute; right ones are always taken: 128 bits are not guessed. */
const maxWrong = 30;
/** A busy page says something every few milliseconds, and gathers what it says while a request is out. */
const maxRequestsPerSecond = 60;
const minuteMs = 60_000;

const statusOf: Record<Refusal, number> = {
  unknown: 401,
  used: 401,
  expired: 401,
  'other-origin': 403,
  'other-container': 403,
  busy: 429,
};
const wordsOf: Record<Refusal, string> = {
  unknown: 'Nobody is waiting for this. Open the page from Milepost again.',
  used: 'This code was used before; each works once. Open the page from Milepost again.',
  expired: 'This code or session has ended. Open the page from Milepost again.',
  'other-origin': 'This address is not one of the site’s.',
  'other-container': 'This page carries the container of another site.',
  busy: 'Too many tries. Wait a minute.',
};

export function relayRoutes(app: FastifyInstance, context: Context): void {
  const { connections, asks, directory } = context;
  const wrong = createAttempts(maxWrong, minuteMs, Date.now);
  const asked = createAttempts(10, minuteMs, Date.now);
  const requests = createAttempts(maxRequestsPerSecond * 5, 5_000, Date.now);

  app.removeAllContentTypeParsers();
  // text/plain from pages: a request that needs no preflight also works where a proxy knows no OPTIONS.
  app.addContentTypeParser('*', { bodyLimit: maxBodyBytes, parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(String(body)));
    } catch {
      done(new HttpError(400, 'bad-message', 'Send JSON.'));
    }
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'origin',
    });
  });

  app.post('/connect/join', async (request, reply): Promise<Joined> => {
    const { container, load, by, proof } = readFields(request.body, ['container', 'load', 'by', 'proof']);
    if (by !== 'code' && by !== 'session')
      throw new HttpError(400, 'bad-message', '`by` must be `code` or `session`.');
    readableBy(request, reply, directory.originsOf(container));
    const join = {
      container,
      load: readSecret(load, 'load'),
      by,
      proof: readSecret(proof, 'proof'),
    } as const;
    const answer = connections.join(join, request.headers.origin);
    if ('ticket' in answer) return answer;
    throw refused(wrong.count(request.ip) ? answer.refusal : 'busy');
  });

  app.post('/connect/hear', async (request, reply): Promise<Heard> => {
    const connection = ticketed(request, reply);
    const after = readCount(request.body, 'after');
    const { toPage } = connection.page;
    reply.raw.once('close', connections.listening(connection));
    const messages = await toPage.take(after, waitMs);
    if (toPage.closed) throw refused('unknown');
    return { messages: messages.map(({ at, item }) => ({ at, message: item })) };
  });

  app.post('/connect/say', async (request, reply) => {
    const connection = ticketed(request, reply);
    const { page } = connection;
    const first = readCount(request.body, 'first');
    const messages = readMessages(request.body);
    if (first > page.said)
      throw new HttpError(
        409,
        'out-of-order',
        `Message ${page.said} comes first; this begins with ${first}.`,
      );
    for (const message of messages.slice(page.said - first)) {
      if (!connection.news.put({ type: 'said', load: page.load, message }))
        throw new HttpError(429, 'editor-away', 'The editor does not listen. Say it again in a moment.');
      page.said += 1;
    }
    return reply.code(204).send();
  });

  app.post('/connect/end', async (request, reply) => {
    const connection = ticketed(request, reply);
    connection.news.put({ type: 'gone', load: connection.page.load });
    connections.endPage(connection);
    return reply.code(204).send();
  });

  app.post('/connect/ask', async (request, reply): Promise<Asked> => {
    const { container, page } = readFields(request.body, ['container', 'page']);
    const { origin } = request.headers;
    readableBy(request, reply, directory.originsOf(container));
    const waiting = origin === undefined ? [] : connections.expecting(container, origin);
    if (waiting.length === 0) throw refused('unknown');
    // Only now, and by site: a stranger behind the same address uses up nobody's tries before somebody waits.
    if (!asked.count(`${container} ${request.ip}`)) throw refused('busy');
    // What it says of its address is shown to a person: only what belongs to where it really is.
    const own = URL.canParse(page) && new URL(page).origin === origin ? page.slice(0, 500) : (origin ?? '');
    return asks.add(waiting, { page: own, device: deviceOf(request.headers['user-agent']) });
  });

  app.post('/connect/asked', async (request, reply): Promise<AskAnswer> => {
    const { container, ask } = readFields(request.body, ['container', 'ask']);
    readableBy(request, reply, directory.originsOf(container));
    const answer = await asks.answerOf(readSecret(ask, 'ask'), waitMs);
    if (answer) return answer;
    throw refused('unknown');
  });

  function ticketed(request: FastifyRequest, reply: FastifyReply) {
    const { ticket } = readFields(request.body, ['ticket']);
    const { origin } = request.headers;
    const connection = connections.ofPage(readSecret(ticket, 'ticket'), origin);
    if (!connection || origin === undefined) throw refused(wrong.count(request.ip) ? 'unknown' : 'busy');
    reply.header('access-control-allow-origin', origin);
    if (!requests.count(ticket)) throw refused('busy');
    return connection;
  }
}

/** Lets the page read the answer, refusals too, when its origin is one of the site's, exactly. */
function readableBy(request: FastifyRequest, reply: FastifyReply, origins?: ReadonlySet<string>): void {
  const { origin } = request.headers;
  if (origin !== undefined && origins?.has(origin)) reply.header('access-control-allow-origin', origin);
}

export function refused(reason: Refusal): HttpError {
  return new HttpError(statusOf[reason], reason, wordsOf[reason]);
}
