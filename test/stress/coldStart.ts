/** How long after its start a server with a full inbox takes events, stopped well or killed. */
import { cpSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openEventStore } from '../../server/events/sqlite';
import { newEvent, newFolder } from '../../server/testing/testServer';
import { type Row, row } from '../support/table';
import { arrivals } from './arrivals';
import { createLedger } from './ledger';
import { launch, makeSite } from './process';

const mb = 1024 * 1024;

/** Fills a folder with `bytes` of events, and copies it as a kill in the middle of writing leaves it. */
async function fill(data: string, site: string, bytes: number): Promise<void> {
  const folder = newFolder();
  cpSync(data, folder, { recursive: true });
  const store = openEventStore(folder);
  while (statSync(join(folder, 'events.db')).size < bytes) await store.append(arrivals(2000, site));
  await store.append(arrivals(1000, site));
  // The store is open still: its log is as it was written last.
  for (const name of ['events.db', 'events.db-wal']) cpSync(join(folder, name), join(data, name));
  store.close();
  rmSync(folder, { recursive: true, force: true });
}

export interface Cold {
  /** Milliseconds from the start of the process until an event is acknowledged. */
  ms: number;
  /** The same with an inbox that holds nothing. */
  emptyMs: number;
  inboxMb: number;
}

export async function startCold(bytes: number): Promise<Cold> {
  const data = newFolder();
  try {
    const first = await launch(data);
    const site = await makeSite(first);
    await first.end('SIGTERM');
    const emptyMs = await startOnce(data, site);
    await fill(data, site, bytes);
    const inboxMb = statSync(join(data, 'events.db')).size / mb;
    return { ms: await startOnce(data, site), emptyMs, inboxMb };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function startOnce(data: string, site: string): Promise<number> {
  const began = performance.now();
  const server = await launch(data);
  const ledger = createLedger(() => server.port, 1);
  const { status } = await ledger.send([newEvent(site)], 1);
  const ms = performance.now() - began;
  ledger.close();
  await server.end('SIGTERM');
  if (status !== 202 || ledger.putAside() > 0) throw new Error(`The first event got ${status}.`);
  return ms;
}

export async function coldStart(short: boolean): Promise<Row[]> {
  const { ms, emptyMs, inboxMb } = await startCold((short ? 10 : 100) * mb);
  return [
    row('collector.cold-start', ms, 'ms', 3000, {
      note: `from the start of the process to the first event acknowledged, ${Math.round(inboxMb)} MB of events, killed before; with none ${Math.round(emptyMs)} ms`,
    }),
  ];
}
