import Fastify from 'fastify';
import { expect, it } from 'vitest';
import type { Context } from '../context';
import { answerError, LaterError } from '../errors';
import { collectorRoutes, maxBodyBytes } from './routes';

it('holds nothing of bodies that were read and then turned away', async () => {
  let busy = true;
  const context = {
    admission: {
      request: () => {},
      work: () => {
        if (busy) throw new LaterError(503, 'busy', 'Later.', 1);
        return () => {};
      },
      events: () => {},
    },
    directory: { originsOf: () => undefined },
    events: { drop: async () => {} },
    privacy: { receiving: () => ({ add: async () => [] }) },
  } as unknown as Context;
  const app = Fastify();
  app.setErrorHandler(answerError);
  await app.register(async (room) => collectorRoutes(room, context));
  const payload = JSON.stringify({ sent_at: 1, attempt: 1, events: [] }).padEnd(maxBodyBytes);
  const send = async () => (await app.inject({ method: 'POST', url: '/e', payload })).statusCode;
  for (let each = 0; each < 70; each += 1) expect(await send()).toBe(503);
  busy = false;
  expect(await send()).toBe(202);
  await app.close();
});
