/** SIGTERM under load: whatever was sent before is answered, and the process ends soon. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { newEvent, newFolder } from '../../server/testing/testServer';
import { type Row, row } from '../support/table';
import { compare, createLedger } from './ledger';
import { launch, makeSite, type ServerProcess } from './process';

const senders = 64;

export interface Stopped {
  cycles: number;
  /** Under way at the signals, all together. */
  inFlight: number;
  /** Of them, those that got no answer, or another than 202. */
  failed: number;
  /** How many cycles did not end with exit code 0. */
  badExits: number;
  slowestMs: number;
  lost: number;
  /** By status, of those; 0: no answer. */
  statuses: Record<number, number>;
}

export async function stopUnderLoad(cycles: number): Promise<Stopped> {
  const data = newFolder();
  let server: ServerProcess | undefined;
  const stopped: Stopped = {
    cycles,
    inFlight: 0,
    failed: 0,
    badExits: 0,
    slowestMs: 0,
    lost: 0,
    statuses: {},
  };
  const acknowledged = new Set<string>();
  try {
    let site = '';
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const started = await launch(data, server?.port);
      server = started;
      site ||= await makeSite(started);
      const ledger = createLedger(() => started.port, senders);
      let running = true;
      const loading = Promise.all(
        Array.from({ length: senders }, async () => {
          let status = 202;
          while (running) ({ status } = await ledger.send([newEvent(site)], 1));
          return status;
        }),
      );
      // Under load, not before it: each of them was answered several times.
      while (ledger.acknowledged.size < senders * 4) await pause(5);
      await pause(Math.random() * 100);
      while (ledger.inFlight() < senders / 2) await new Promise((resolve) => setImmediate(resolve));
      stopped.inFlight += ledger.inFlight();
      const asked = performance.now();
      const ended = started.end('SIGTERM');
      running = false;
      // The last request of each sender: under way when the signal came.
      const last = await loading;
      stopped.failed += last.filter((status) => status !== 202).length;
      for (const status of last) stopped.statuses[status] = (stopped.statuses[status] ?? 0) + 1;
      if ((await ended) !== 0) stopped.badExits += 1;
      stopped.slowestMs = Math.max(stopped.slowestMs, performance.now() - asked);
      for (const id of ledger.acknowledged) acknowledged.add(id);
      ledger.close();
    }
    stopped.lost = compare(data, acknowledged).lost;
    return stopped;
  } finally {
    server?.child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
}

export async function stop(short: boolean): Promise<Row[]> {
  const { cycles, inFlight, failed, badExits, slowestMs, lost, statuses } = await stopUnderLoad(
    short ? 5 : 50,
  );
  return [
    row('collector.stop.failed', failed + lost, '', 0, {
      note: `of ${inFlight} requests under way at ${cycles} signals; answers ${JSON.stringify(statuses)}; ${lost} acknowledged and lost`,
    }),
    row('collector.stop.exit', slowestMs, 'ms', 5000, { note: 'the slowest' }),
    row('collector.stop.bad-exits', badExits, '', 0, { note: 'exit codes other than 0' }),
  ];
}
