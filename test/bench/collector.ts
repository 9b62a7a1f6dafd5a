/** What the collector takes in, durably: the real server in its own process, loaded over loopback with the same two cores. */
import { randomBytes } from 'node:crypto';
import autocannon from 'autocannon';
import type { EventBatch, MilepostEvent } from '../../shared/event';
import { startServer } from '../support/server';
import { type Row, row } from '../support/table';
import { generateRuleSet } from './generator';

const seconds = 8;
const origin = 'https://shop.example';

export async function benchCollector(): Promise<Row[]> {
  // What one site may send is a setting; measured is what the server can take.
  const server = await startServer({ env: { MILEPOST_SITE_RATE: '0' } });
  try {
    const site = await createSite(server.url);
    await expectAccepted(server.url, site);
    const single = await load(server.url, site, { events: 1, connections: 64 });
    const batched = await load(server.url, site, { events: 50, connections: 16 });
    return [
      row('collector.single', single.requests, '/s', 3000, { atLeast: true, note: 'requests of one event' }),
      row('collector.single.p99', single.p99, 'ms', 100),
      row('collector.batched', batched.requests * 50, '/s', 20_000, {
        atLeast: true,
        note: 'events, 50 a request',
      }),
      row('collector.batched.p99', batched.p99, 'ms', 100),
      row('collector.refused', single.refused + batched.refused, '', 0, { note: 'answers other than 200' }),
    ];
  } finally {
    await server.stop();
  }
}

async function createSite(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/sites`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ name: 'Bench', ruleSet: generateRuleSet(1) }),
  });
  if (!answer.ok) throw new Error(`POST /api/sites answered ${answer.status}: ${await answer.text()}`);
  const { site } = (await answer.json()) as { site: { id: string } };
  return site.id;
}

/** A measure of refusals would look splendid. */
async function expectAccepted(url: string, site: string): Promise<void> {
  const answer = await fetch(`${url}/e`, { method: 'POST', headers, body: batchText(site, 1) });
  const text = await answer.text();
  if (!text.includes('"accepted"')) throw new Error(`POST /e answered ${answer.status}: ${text}`);
}

const headers = { 'content-type': 'text/plain;charset=UTF-8', origin };

async function load(
  url: string,
  site: string,
  { events, connections }: { events: number; connections: number },
): Promise<{ requests: number; p99: number; refused: number }> {
  const result = await autocannon({
    url: `${url}/e`,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers,
        setupRequest: (request) => ({ ...request, body: batchText(site, events) }),
      },
    ],
  });
  return {
    requests: result.requests.average,
    p99: result.latency.p99,
    refused: result.non2xx + result.errors + result.timeouts,
  };
}

function batchText(site: string, count: number): string {
  const now = Date.now();
  const batch: EventBatch = { sent_at: now, attempt: 1, events: [] };
  for (let place = 0; place < count; place++) batch.events.push(eventOf(site, place + 1, now));
  return JSON.stringify(batch);
}

const pageId = uuidv7(Date.now());

function eventOf(site: string, seq: number, now: number): MilepostEvent {
  return {
    id: uuidv7(now),
    site,
    container: '0123456789ab',
    rule: 'buy-card-0',
    name: 'buy_click',
    page_id: pageId,
    seq,
    created_at: now,
    consent: { analytics_storage: 'granted' },
    rollout: { state: 'live', percent: 100 },
    flags: [],
    page: {
      url: 'https://shop.example/product/shoes/trail-runner?utm_source=newsletter',
      title: 'Trail runner, size 42',
      referrer: 'https://shop.example/category/shoes/',
      width: 1280,
      height: 720,
      language: 'en-GB',
    },
    params: { label: 'Add to cart' },
  };
}

/** https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7 */
function uuidv7(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  const random = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-8${random.slice(5, 8)}-${random.slice(8)}`;
}
