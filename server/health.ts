import type { FastifyInstance } from 'fastify';
import type { DiskRoom } from './storage/diskRoom';

/** A failed write makes the server unready this long; the next good one ends it at once. */
const failureLastsMs = 10_000;

export interface Health {
  writeFailed(error: Error): void;
  writeSucceeded(): void;
}

export interface Condition {
  room: DiskRoom;
  /** It was told to end: whoever sends here is better sent elsewhere. */
  stopping(): boolean;
}

/** `/health`: the process answers. `/health/ready`: it can also keep what it is sent. */
export function healthRoutes(app: FastifyInstance, { room, stopping }: Condition): Health {
  let failure: { message: string; at: number } | undefined;

  async function trouble(): Promise<string | undefined> {
    if (stopping()) return 'The server is stopping.';
    if (failure && Date.now() - failure.at < failureLastsMs) return failure.message;
    const free = await room.look();
    if (!room.low()) return undefined;
    return `Only ${Math.round(free / 1024 / 1024)} MB are free in the data folder.`;
  }

  app.get('/health', (_request, reply) => reply.header('cache-control', 'no-store').send({ ok: true }));
  app.get('/health/ready', async (_request, reply) => {
    const message = await trouble();
    return reply
      .code(message === undefined ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(message === undefined ? { ok: true } : { ok: false, message });
  });

  return {
    writeFailed(error) {
      failure = { message: error.message, at: Date.now() };
    },
    writeSucceeded() {
      failure = undefined;
    },
  };
}
