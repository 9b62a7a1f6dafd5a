import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MilepostEvent } from '../../shared/event';
import { newId } from '../testing/newId';
import { newEvent, newFolder, startTestServer, type TestServer } from '../testing/testServer';
import { openEventStore } from './sqlite';
import type { Arrival, Row } from './storage';

const dayMs = 24 * 60 * 60_000;
const now = Date.UTC(2026, 4, 20, 12);
const answered = { ad_storage: 'granted', ad_user_data: 'denied', ad_personalization: 'denied' } as const;

function row(
  name: string,
  daysAgo: number,
  event: Partial<MilepostEvent> = {},
  more: Partial<Arrival> = {},
): Row {
  const id = newId();
  const at = now - daysAgo * dayMs;
  const times = { receivedAt: at, happenedAt: at, sentAt: at, attempt: 1 };
  const full = { ...newEvent('a', { id }), name, page_id: newId(), consent: answered, ...event };
  return { accept: { site: 'a', id, ...times, bot: false, event: full, ...more } };
}
const aside = (name: string, event = JSON.stringify({ name })): Row => ({
  reject: {
    site: 'a',
    id: newId(),
    code: 'bad-field',
    reason: 'Because.',
    receivedAt: now,
    sentAt: null,
    attempt: null,
    bot: false,
    event,
  },
});

describe('the quality of events', () => {
  const folder = newFolder();
  const store = openEventStore(folder);
  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const of = async (name: string) => (await store.quality('a', now)).find((each) => each.name === name);

  it('is good after a week without a fault, and counts what came meanwhile', async () => {
    await store.append([row('good', 7), row('good', 1), row('young', 2)]);
    expect(await of('good')).toEqual({
      name: 'good',
      ready: true,
      missing: [],
      days: 7,
      total: 1,
      unfit: 0,
      twice: 0,
      unasked: 0,
    });
    expect(await of('young')).toMatchObject({ ready: false, missing: ['days'], days: 2 });
    await store.append([row('good', 0)]);
    expect(await of('good')).toMatchObject({ total: 2 });
  });

  it('knows what does not fit the plan, what fired twice, and who was not asked', async () => {
    const page_id = newId();
    await store.append([
      row('unfit', 7),
      row('unfit', 0, { flags: ['cast-failed:price'] }),
      aside('unfit'),
      row('twice', 7),
      row('twice', 0, { page_id }),
      row('twice', 0, { page_id }),
      row('twice', 0, { page_id, params: { other: 1 } }),
      row('twice', 0, { page_id }, { happenedAt: now + 5000 }),
      row('unasked', 7),
      row('unasked', 0, { consent: { ...answered, ad_user_data: 'unknown' } }),
      row('unasked', 0, { consent: {} }),
      row('crawled', 7, {}, { bot: true }),
    ]);
    await store.append([aside('x', 'no JSON')]);
    expect(await of('unfit')).toMatchObject({ missing: ['unfit'], total: 2, unfit: 2 });
    expect(await of('twice')).toMatchObject({ missing: ['twice'], total: 4, twice: 1 });
    expect(await of('unasked')).toMatchObject({ missing: ['unasked'], total: 2, unasked: 2 });
    expect(await of('crawled')).toBeUndefined();
  });

  it('goes with the site', async () => {
    await store.forget('a');
    expect(await store.quality('a', now)).toEqual([]);
  });
});

describe('asked over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it('says what is missing of each event', async () => {
    const { site } = await server.makeSite();
    await server.collect([{ ...newEvent(site.id), name: 'bought', consent: answered }], {
      // As a person's browser: crawlers are left out.
      'user-agent':
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    });
    const answer = await server.call('GET', `/api/sites/${site.id}/quality`);
    expect(await answer.json()).toMatchObject([
      { name: 'bought', ready: false, missing: ['days'], total: 1 },
    ]);
    expect((await server.call('GET', '/api/sites/mp_nowhere000/quality')).status).toBe(404);
  });
});
