/** What the rule list asks every minute: when each of two thousand rules fired last and how often, over HTTP from the real server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStore } from '../../server/events/sqlite';
import { newEvent } from '../../server/testing/testServer';
import { startServer } from '../support/server';
import { type Row, row } from '../support/table';
import { generateRuleSet } from './generator';
import { quantile } from './quantile';

const rules = 2000;
const days = 31;
const times = 40;
/** While the server is just starting it is not the question that takes its time. */
const warmUp = 5;
const dayMs = 24 * 60 * 60_000;

/** Every rule on every day: what is kept of a million events is no more. */
export async function benchSeen(): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'milepost-seen-'));
  try {
    const site = await createSite(data);
    await fill(data, site);
    const server = await startServer({ data });
    try {
      const asked: number[] = [];
      for (let time = 0; time < times; time++) {
        const begun = performance.now();
        const answer = await fetch(`${server.url}/api/sites/${site}/rules-seen`);
        const seen = (await answer.json()) as unknown[];
        asked.push(performance.now() - begun);
        if (seen.length !== rules) throw new Error(`${seen.length} of ${rules} rules were answered.`);
      }
      return [
        row('seen.first', asked[0] ?? Number.NaN, 'ms', undefined, {
          note: 'the first time after the server started',
        }),
        row('seen.p95', quantile(asked.slice(warmUp), 0.95), 'ms', 50, {
          note: `${rules} rules that fired on each of ${days} days`,
        }),
      ];
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function createSite(data: string): Promise<string> {
  const server = await startServer({ data });
  try {
    const answer = await fetch(`${server.url}/api/sites`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ name: 'Bench', ruleSet: generateRuleSet(1) }),
    });
    return ((await answer.json()) as { site: { id: string } }).site.id;
  } finally {
    await server.stop();
  }
}

async function fill(data: string, site: string): Promise<void> {
  const store = openEventStore(data);
  const now = Date.now();
  for (let day = 0; day < days; day++)
    await store.append(
      Array.from({ length: rules }, (_, place) => {
        const event = newEvent(site, { rule: `rule-${place}` });
        const at = { receivedAt: now, happenedAt: now - day * dayMs, sentAt: now };
        return { accept: { site, id: event.id, ...at, attempt: 1, bot: false, event } };
      }),
    );
  store.close();
}
