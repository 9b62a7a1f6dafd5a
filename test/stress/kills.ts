/** `kill -9` under load, again and again: what was acknowledged is there, once, and the reports count it once. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { newEvent, newFolder } from '../../server/testing/testServer';
import type { MilepostEvent } from '../../shared/event';
import { type Row, row } from '../support/table';
import { type Comparison, compare, createLedger } from './ledger';
import { launch, makeSite, type ServerProcess } from './process';

const senders = 128;
const minInFlight = 100;

export interface Killing {
  kills: number;
  /** Acknowledged before each kill, so that there is something to lose. */
  perRound: number;
  /** Share of the acknowledged that their pages send once more: an answer was lost on the way, a second tab has them too. */
  resent?: number;
}

export interface Killed extends Comparison {
  acknowledged: number;
  sentAgain: number;
  /** The fewest requests under way at a kill. */
  leastInFlight: number;
  /** Events without fault that were put aside. */
  putAside: number;
}

export async function kill({ kills, perRound, resent = 0 }: Killing): Promise<Killed> {
  const data = newFolder();
  let server: ServerProcess | undefined;
  let port = 0;
  const ledger = createLedger(() => port, senders);
  const start = async () => {
    server = await launch(data, port);
    port = server.port;
    return server;
  };
  let sentAgain = 0;
  let leastInFlight = Number.POSITIVE_INFINITY;
  try {
    const site = await makeSite(await start());
    /** Keeps `senders` requests under way until `running` says no: what was left, what comes again, what is new. */
    const load = (running: () => boolean) => {
      const again: MilepostEvent[] = [...ledger.unanswered.values()];
      return Promise.all(
        Array.from({ length: senders }, async () => {
          while (running()) {
            const old = again.pop();
            const event = old ?? newEvent(site);
            if (old) sentAgain += 1;
            await ledger.send([event], old ? 2 : 1);
            if (!old && Math.random() < resent && ledger.acknowledged.has(event.id)) again.push(event);
          }
        }),
      );
    };
    for (let round = 0; round < kills; round += 1) {
      const killed = round === 0 ? server! : await start();
      let running = true;
      const loading = load(() => running);
      const before = ledger.acknowledged.size;
      while (ledger.acknowledged.size - before < perRound) await pause(5);
      await pause(Math.random() * 20);
      while (ledger.inFlight() < minInFlight) await new Promise((resolve) => setImmediate(resolve));
      leastInFlight = Math.min(leastInFlight, ledger.inFlight());
      const ended = killed.end('SIGKILL');
      running = false;
      await Promise.all([ended, loading]);
    }
    await start();
    const left = [...ledger.unanswered.values()];
    sentAgain += left.length;
    await Promise.all(left.map((event) => ledger.send([event], 2)));
    await server!.end('SIGTERM');
    return {
      ...compare(data, ledger.acknowledged),
      acknowledged: ledger.acknowledged.size,
      sentAgain,
      leastInFlight,
      putAside: ledger.putAside(),
    };
  } finally {
    server?.child.kill('SIGKILL');
    ledger.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** A hundred kills, two hundred thousand acknowledged. */
export async function kills(short: boolean): Promise<Row[]> {
  const times = short ? 10 : 100;
  const killed = await kill({ kills: times, perRound: short ? 200 : 2000 });
  const note = `${killed.acknowledged} acknowledged over ${times} kills, ${killed.sentAgain} sent again`;
  return [
    row('collector.kills.lost', killed.lost, '', 0, { note }),
    row('collector.kills.twice', killed.twice + Math.abs(killed.reported - killed.kept), '', 0, {
      note: `the inbox holds ${killed.kept}, the reports count ${killed.reported}`,
    }),
  ];
}

/** Twenty kills while nearly a third of all events is sent once more. */
export async function once(short: boolean): Promise<Row[]> {
  const times = short ? 5 : 20;
  const killed = await kill({ kills: times, perRound: short ? 200 : 1000, resent: 0.3 });
  const off = Math.abs(killed.reported - killed.acknowledged) + killed.unasked + killed.lost + killed.twice;
  return [
    row('collector.once.miscounted', off, '', 0, {
      note: `${killed.acknowledged} events, ${killed.sentAgain} sent again, ${times} kills; reports count ${killed.reported}`,
    }),
  ];
}
