import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HttpError } from '../errors';
import { createBodies } from './receiveBody';

const bodies = createBodies({ idleMs: 150, maxHeldBytes: 1000 });
const received: Buffer[] = [];
const server = createServer((request: IncomingMessage, response) => {
  bodies.receive(request, 600).then(
    (body) => {
      received.push(body);
      response.end(String(body.length));
    },
    (error: HttpError) => response.writeHead(error.status).end(error.code),
  );
});
const sockets: Socket[] = [];
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

/** A connection that says what it is told, when it is told. */
function dial(length: number): { socket: Socket; answer: Promise<string> } {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  socket.write(`POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`);
  const answer = once(socket, 'data').then(([data]) => String(data));
  return { socket, answer };
}

it('takes a body that comes in parts, however long it takes in all', async () => {
  const { socket, answer } = dial(6);
  for (const part of ['ab', 'cd', 'ef']) {
    socket.write(part);
    await pause(90);
  }
  expect(await answer).toContain('200 OK');
  expect(received.at(-1)?.toString()).toBe('abcdef');
  bodies.release(received.at(-1));
});

it('lets go of a sender that pauses', async () => {
  const { socket, answer } = dial(6);
  socket.write('ab');
  expect(await answer).toMatch(/^HTTP\/1.1 408 .*too-slow/s);
});

it('stops at the largest size, announced or not', async () => {
  const { socket, answer } = dial(5000);
  socket.write('x'.repeat(601));
  expect(await answer).toMatch(/^HTTP\/1.1 413 .*body-too-large/s);
});

it('turns away what does not fit beside what it holds, and takes it when that is gone', async () => {
  const first = dial(600);
  first.socket.write('x'.repeat(600));
  expect(await first.answer).toContain('200 OK');
  const second = dial(500);
  second.socket.write('x'.repeat(500));
  expect(await second.answer).toMatch(/^HTTP\/1.1 503 .*busy/s);
  bodies.release(received.at(-1));
  const third = dial(500);
  third.socket.write('x'.repeat(500));
  expect(await third.answer).toContain('200 OK');
  bodies.release(received.at(-1));
});

it('holds nothing for senders that went away', async () => {
  for (let each = 0; each < 20; each += 1) {
    const { socket, answer } = dial(600);
    answer.catch(() => {});
    socket.write('x'.repeat(400));
    await pause(5);
    socket.destroy();
    await pause(5);
  }
  const last = dial(600);
  last.socket.write('x'.repeat(600));
  expect(await last.answer).toContain('200 OK');
});
