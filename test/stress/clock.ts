/** Visitors' clocks from two years behind to two years ahead: when something happened comes out right all the same. */

import { newEvent, startTestServer } from '../../server/testing/testServer';
import type { StoredEvent } from '../../shared/api';
import { type Row, row } from '../support/table';

const secondMs = 1000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const yearMs = 365 * dayMs;

const skews = [
  0,
  1,
  30 * secondMs,
  5 * 60 * secondMs,
  hourMs,
  14 * hourMs,
  3 * dayMs,
  40 * dayMs,
  yearMs,
  2 * yearMs,
];
/** How long the page kept the event before this try. */
const waits = [0, 50, 90 * secondMs, 5 * hourMs, 6.9 * dayMs];
/** How long the request was on its way; on top of that comes how long it really was. */
const latencies = [0, 300, 700];

export interface Clocks {
  cases: number;
  /** The furthest from the truth, in milliseconds. */
  worstMs: number;
  /** Events whose clock was taken for impossible. */
  flagged: number;
}

export async function turnClocks(): Promise<Clocks> {
  const limits = { siteEventsPerSecond: 0, networkRequestsPerSecond: 0 };
  const server = await startTestServer({ limits });
  try {
    const site = (await server.makeSite()).site.id;
    const truth = new Map<string, number>();
    for (const skew of skews.flatMap((ms) => (ms === 0 ? [0] : [-ms, ms])))
      for (const latency of latencies) {
        const sent = Date.now() - latency;
        const events = waits.map((wait) => {
          const event = newEvent(site, { created_at: Math.round(sent - wait + skew) });
          truth.set(event.id, sent - wait);
          return event;
        });
        const answer = await fetch(`${server.url}/e`, {
          method: 'POST',
          body: JSON.stringify({ sent_at: sent + skew, attempt: 1, events }),
        });
        if (answer.status !== 202) throw new Error(`POST /e answered ${answer.status}.`);
      }
    const rows = (await (
      await server.call('GET', `/api/sites/${site}/events?limit=1000`)
    ).json()) as StoredEvent[];
    const accepted = rows.filter(({ quarantined }) => !quarantined);
    if (accepted.length !== truth.size) throw new Error(`${accepted.length} of ${truth.size} arrived.`);
    return {
      cases: truth.size,
      worstMs: Math.max(
        ...accepted.map(({ event, happenedAt }) => Math.abs(happenedAt - (truth.get(event.id) ?? 0))),
      ),
      flagged: accepted.filter(({ event }) => event.flags.length > 0).length,
    };
  } finally {
    await server.stop();
  }
}

export async function clock(): Promise<Row[]> {
  const { cases, worstMs, flagged } = await turnClocks();
  return [
    row('collector.clock.off', worstMs, 'ms', 1000, {
      note: `the furthest of ${cases}: clocks two years behind to two years ahead, up to 700 ms on the way`,
    }),
    row('collector.clock.doubted', flagged, '', 0),
  ];
}
