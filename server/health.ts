import { statfs } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

/** Room for some hundred thousand events: time to notice before a write fails. */
const minFreeBytes = 64 * 1024 * 1024;
/** A failed write makes the server unready this long; the next good one ends it at once. */
const failureLastsMs = 10_000;

export interface Health {
  writeFailed(error: Error): void;
  writeSucceeded(): void;
}

/** `/health`: the process answers. `/health/ready`: it can also keep what it is sent. */
export function healthRoutes(app: FastifyInstance, dataFolder: string): Health {
  let failure: { message: string; at: number } | undefined;

  async function trouble(): Promise<string | undefined> {
    if (failure && Date.now() - failure.at < failureLastsMs) return failure.message;
    const { bavail, bsize } = await statfs(dataFolder);
    if (bavail * bsize >= minFreeBytes) return undefined;
    return `Only ${Math.round((bavail * bsize) / 1024 / 1024)} MB are free in the data folder.`;
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
