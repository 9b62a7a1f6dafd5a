/** Takes a request's body in, from senders that may be slow, endless or gone. */
import type { Readable } from 'node:stream';
import { HttpError, LaterError } from '../errors';

/** A phone on a bad line sends its next bytes within that; who does not holds memory for nothing. */
const idleMs = 10_000;
/** Of all bodies at once: some sixty of the largest, or some ten thousand of what pages send. */
const maxHeldBytes = 64 * 1024 * 1024;

export interface Bodies {
  /**
   * The body as it came. Rejects with HttpError 413 beyond `maxBytes`, 408 when the sender pauses for too long, 400 when it goes
   * away, 503 when too much is held for others. What was received counts as held until `release`.
   */
  receive(stream: Readable, maxBytes: number): Promise<Buffer>;
  release(body: Buffer | undefined): void;
}

export function createBodies(limits: { idleMs?: number; maxHeldBytes?: number } = {}): Bodies {
  const patience = limits.idleMs ?? idleMs;
  const mostHeld = limits.maxHeldBytes ?? maxHeldBytes;
  let held = 0;

  return {
    receive: (stream, maxBytes) =>
      new Promise((resolve, reject) => {
        const parts: Buffer[] = [];
        let bytes = 0;
        const late = setTimeout(() => {
          fail(new HttpError(408, 'too-slow', 'The body did not come in time. Send it again.'));
        }, patience);

        function fail(error: Error): void {
          done();
          held -= bytes;
          // What still comes is thrown away unread.
          stream.resume();
          reject(error);
        }
        function done(): void {
          clearTimeout(late);
          stream.off('data', take).off('end', finish).off('error', gone).off('close', gone);
        }
        function take(part: Buffer): void {
          bytes += part.length;
          held += part.length;
          if (bytes > maxBytes) {
            const message = `The body is larger than ${maxBytes} bytes. Send it in parts.`;
            fail(new HttpError(413, 'body-too-large', message));
          } else if (held > mostHeld) {
            fail(new LaterError(503, 'busy', 'The server has its hands full. Send it again later.', 2));
          } else {
            parts.push(part);
            late.refresh();
          }
        }
        function finish(): void {
          done();
          resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts, bytes));
        }
        function gone(): void {
          fail(new HttpError(400, 'cut-short', 'The body ended before its announced length. Send it again.'));
        }
        stream.on('data', take).on('end', finish).on('error', gone).on('close', gone);
      }),
    release(body) {
      held -= body?.length ?? 0;
    },
  };
}
