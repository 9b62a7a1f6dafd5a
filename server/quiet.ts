import type { Server } from 'node:http';

/** A sender under load uses each of its connections several times in that. */
const quietMs = 250;
const lookEveryMs = 25;
/** Somebody may send for ever: so often, and where the machine is busy with something else, so long. */
const maxLooks = 40;
const patienceMs = 2_000;

/**
 * Resolves when no request came for a while, and every one that came is answered: what others have sent by then is read. A server
 * that is closed while it lags behind takes connections for idle whose request waits to be read.
 */
export async function quiet(server: Server): Promise<void> {
  let answering = 0;
  let heardAt = performance.now();
  const heard = (_request: unknown, response: NodeJS.EventEmitter) => {
    answering += 1;
    heardAt = performance.now();
    response.once('close', () => {
      answering -= 1;
    });
  };
  server.prependListener('request', heard);
  const began = performance.now();
  const open = await new Promise<number>((resolve) =>
    server.getConnections((_error, count) => resolve(count)),
  );
  // Counted in looks, each after the sockets were read: time alone passes as well while none of it is ours.
  let still = 0;
  for (let looks = 0; open > 0 && looks < maxLooks && performance.now() - began < patienceMs; looks += 1) {
    const before = heardAt;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    await new Promise((resolve) => setImmediate(resolve));
    still = heardAt === before && answering === 0 ? still + 1 : 0;
    if (still * lookEveryMs >= quietMs) break;
  }
  server.off('request', heard);
}
