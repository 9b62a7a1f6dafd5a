/** Hundreds of senders that trickle their request in: they are let go, and everyone else notices nothing. */
import { rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { newFolder } from '../../server/testing/testServer';
import { type Row, row } from '../support/table';
import { launch, makeSite } from './process';
import { sustain } from './throughput';

const trickling = 400;
/** A head may take 10 seconds and so may a pause in a body, a whole request 30; the server looks every two. */
const letGoMs = 34_000;

export interface Trickled {
  /** Still connected when all should be gone. */
  held: number;
  p99Ms: number;
  refused: number;
  peakMb: number;
}

export async function trickle(): Promise<Trickled> {
  const data = newFolder();
  const server = await launch(data);
  const open = new Set<Socket>();
  try {
    const site = await makeSite(server);
    for (let each = 0; each < trickling; each += 1) {
      const socket = connect(server.port, '127.0.0.1');
      open.add(socket);
      socket.on('error', () => {}).on('close', () => open.delete(socket));
      // What is never read never learns that it was closed.
      socket.resume();
      // A third never ends its head, a third says nothing of its body, a third says a byte of it each second.
      socket.write(
        each % 3 === 0
          ? 'POST /e HTTP/1.1\r\nHost: x\r\n'
          : 'POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: 50000\r\n\r\n{',
      );
      if (each % 3 === 1) continue;
      const more = setInterval(() => socket.write(each % 3 === 0 ? 'X-a: b\r\n' : ' '), 1000);
      socket.on('close', () => clearInterval(more));
    }
    const others = sustain(server.url, site, { events: 1, connections: 8, seconds: 10 });
    await Promise.all([others, pause(letGoMs)]);
    const { p99Ms, refused } = await others;
    return { held: open.size, p99Ms, refused, peakMb: server.peakMb() };
  } finally {
    for (const socket of open) socket.destroy();
    await server.end('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }
}

export async function slowSenders(): Promise<Row[]> {
  const { held, p99Ms, refused, peakMb } = await trickle();
  return [
    row('collector.slow-senders.held', held, '', 0, {
      note: `of ${trickling} connections that trickle heads and bodies, after ${letGoMs / 1000} s`,
    }),
    row('collector.slow-senders.p99', p99Ms, 'ms', 100, { note: 'of everyone else meanwhile' }),
    row('collector.slow-senders.refused', refused, '', 0),
    row('collector.slow-senders.memory', peakMb, 'MB', 400),
  ];
}
