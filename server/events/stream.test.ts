import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StoredEvent } from '../../shared/api';
import type { MilepostEvent } from '../../shared/event';
import { newEvent, startTestServer, type TestServer } from '../testing/testServer';

let server: TestServer;
let site: string;

beforeAll(async () => {
  server = await startTestServer();
  site = (await server.makeSite()).site.id;
});
afterAll(() => server.stop());

interface Message {
  id: string;
  event: string;
  data: StoredEvent;
}

/** Reads the stream until `count` events came, then leaves. */
async function read(
  count: number,
  headers: Record<string, string> = {},
  opened?: () => void,
): Promise<Message[]> {
  const leave = new AbortController();
  const answer = await fetch(`${server.url}/api/sites/${site}/events/stream`, {
    headers,
    signal: leave.signal,
  });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const messages: Message[] = [];
  let text = '';
  opened?.();
  while (messages.length < count) {
    const { value, done } = await reader.read();
    if (done) throw new Error('The stream ended early.');
    text += value;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = text
        .slice(0, end)
        .split('\n')
        .map((line) => line.split(/: (.*)/s, 2));
      text = text.slice(end + 2);
      const message = Object.fromEntries(fields) as { id: string; event: string; data?: string };
      if (message.data) messages.push({ ...message, data: JSON.parse(message.data) as StoredEvent });
    }
  }
  leave.abort();
  return messages;
}

it('shows what arrives, quarantined events with their reason, and nothing of other sites', async () => {
  const other = (await server.makeSite()).site.id;
  const good = newEvent(site);
  const bad = { ...newEvent(site), name: '' };
  const messages = await read(2, {}, () => void server.collect([newEvent(other), good, bad]));
  expect(messages.map(({ event, data }) => [event, data.event.id, data.quarantined?.code])).toEqual([
    ['event', good.id, undefined],
    ['event', bad.id, 'bad-field'],
  ]);
});

it('goes on after Last-Event-ID without a gap or a repeat', async () => {
  const events = Array.from({ length: 450 }, () => newEvent(site));
  const [seen] = await read(1, {}, () => void server.collect(events));
  await server.collect([newEvent(site)]);
  const rest = await read(450, { 'last-event-id': seen!.id });
  expect(rest.slice(0, 449).map(({ data }) => data.event.id)).toEqual(events.slice(1).map(({ id }) => id));
  const offsets = rest.map(({ id }) => Number(id));
  expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
});

it('lists newest first', async () => {
  const events = [newEvent(site), newEvent(site)];
  await server.collect(events);
  const answer = await server.call('GET', `/api/sites/${site}/events?limit=2`);
  const rows = (await answer.json()) as StoredEvent[];
  expect(rows.map(({ event }) => event.id)).toEqual([events[1]!.id, events[0]!.id]);
  expect((await server.call('GET', `/api/sites/${site}/events?limit=many`)).status).toBe(400);
  expect((await server.call('GET', '/api/sites/mp_nobody0000/events')).status).toBe(404);
  expect((await server.call('GET', '/api/sites/mp_nobody0000/events/stream')).status).toBe(404);
});

it('ends open streams and answers requests it has begun to receive when it stops', async () => {
  const own = await startTestServer();
  const made = (await own.makeSite()).site.id;
  const stream = await fetch(`${own.url}/api/sites/${made}/events/stream`);
  const begun = await Promise.all(Array.from({ length: 50 }, () => begin(`${own.url}/e`, newEvent(made))));
  const started = performance.now();
  const stopped = own.stop();
  const answers = await Promise.all(begun.map((finish) => finish()));
  await stopped;
  expect(answers).toEqual(begun.map(() => 202));
  expect(performance.now() - started).toBeLessThan(5000);
  // Ends rather than hangs.
  await stream.text();
});

/** Sends half a request; the answer finishes it and resolves with the status. */
function begin(url: string, event: MilepostEvent): Promise<() => Promise<number>> {
  const body = JSON.stringify({ sent_at: Date.now(), attempt: 1, events: [event] });
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(body) };
    const sending = request(url, { method: 'POST', headers });
    const status = new Promise<number>((answered, failed) => {
      sending.once('response', (answer) => answered(answer.resume().statusCode ?? 0));
      sending.once('error', failed);
    });
    sending.once('error', reject);
    sending.write(body.slice(0, 40), () =>
      // Long enough for the server to have read the head.
      setTimeout(resolve, 500, () => {
        sending.end(body.slice(40));
        return status;
      }),
    );
  });
}
