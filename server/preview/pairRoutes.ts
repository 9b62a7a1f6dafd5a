/** `/pair`: the page of our own on which a phone types its six characters, and what it asks. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AskAnswer, Asked } from '../../shared/connection';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { createAttempts } from './attempts';
import { deviceOf } from './device';
import { pairPage, pairScript, pairStyle } from './pairPage';
import { readFields, readSecret } from './readMessage';
import { waitMs } from './relayRoutes';
import { pairingPattern } from './secrets';

const windowMs = 5 * 60_000;
/** A person mistypes twice or three times. */
const triesPerAddress = 10;
/** All addresses together, within the lifetime of a code: a guess is right once in 887 million. */
const triesOfAll = 200;

export function pairRoutes(app: FastifyInstance, { connections, asks }: Context): void {
  const ofOne = createAttempts(triesPerAddress, windowMs, Date.now);
  const ofAll = createAttempts(triesOfAll, windowMs, Date.now);

  app.get('/pair', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(pairPage),
  );
  app.get('/pair.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(pairStyle),
  );
  app.get('/pair.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(pairScript),
  );

  app.post('/api/pair', async (request): Promise<Asked> => {
    const { code } = readFields(request.body, ['code']);
    const typed = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
    // Where nobody pairs there is nothing to guess: such tries lock nobody out of the pairing that comes.
    const guessing = connections.pairs();
    if (guessing && !(ofOne.room(request.ip) && ofAll.room('all')))
      throw new HttpError(
        429,
        'busy',
        'Too many tries. Wait five minutes, then ask for a new code in Milepost.',
      );
    const connection = pairingPattern.test(typed) ? connections.pair(typed) : undefined;
    if (!connection) {
      if (guessing) {
        ofOne.count(request.ip);
        ofAll.count('all');
      }
      throw new HttpError(
        404,
        'wrong-code',
        'That is not a code that works now. Each works once, for five minutes: compare it with the one in Milepost, or ask for a new one there.',
      );
    }
    return asks.add([connection], { page: '', device: device(request) });
  });

  app.post('/api/pair/answer', async (request): Promise<AskAnswer> => {
    const { ask } = readFields(request.body, ['ask']);
    const answer = await asks.answerOf(readSecret(ask, 'ask'), waitMs);
    if (answer) return answer;
    throw new HttpError(
      403,
      'denied',
      'Milepost said no, or nobody answered there. Ask for a new code and try again.',
    );
  });
}

const device = (request: FastifyRequest): string => deviceOf(request.headers['user-agent']);
