/** What any event store must keep: one more store is one more line in `stores`. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newEvent, newFolder } from '../testing/testServer';
import { openEventStore } from './sqlite';
import type { Arrival, Drop, EventStore, Row } from './storage';

const stores: Record<string, (folder: string) => EventStore> = { SQLite: openEventStore };

function arrival(site: string, id?: string): Row {
  const event = newEvent(site, id === undefined ? {} : { id });
  const now = Date.now();
  return {
    accept: {
      site,
      id: event.id,
      receivedAt: now,
      happenedAt: now - 5,
      sentAt: now,
      attempt: 1,
      bot: false,
      event,
    },
  };
}

function reject(site: string, id: string, code = 'bad-field'): Row {
  const times = { receivedAt: Date.now(), sentAt: null, attempt: null };
  return { reject: { site, id, code, reason: 'Because.', ...times, bot: true, event: '{"name":7}' } };
}

describe.each(Object.entries(stores))('%s', (_name, open) => {
  let folder: string;
  let store: EventStore;
  beforeEach(() => {
    folder = newFolder();
    store = open(folder);
  });
  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps an id once per site, within one append and over many', async () => {
    const row = arrival('a', 'one');
    expect(await store.append([row, row, arrival('b', 'one')])).toEqual(['stored', 'duplicate', 'stored']);
    expect(await store.append([row])).toEqual(['duplicate']);
    expect(await store.newest('a', 10)).toHaveLength(1);
  });

  it('keeps the same reject once, and another of the same id for another reason', async () => {
    const outcomes = await store.append([reject('a', 'x'), reject('a', 'x'), reject('a', 'x', 'clock')]);
    expect(outcomes).toEqual(['stored', 'duplicate', 'stored']);
  });

  it('knows when each rule fired last, and how often in seven and in thirty days', async () => {
    const dayMs = 24 * 3_600_000;
    const now = Date.UTC(2026, 4, 20, 12);
    const at = (rule: string, daysAgo: number, more: Partial<Arrival> = {}): Row => {
      const { accept } = arrival('a') as { accept: Arrival };
      const happenedAt = now - daysAgo * dayMs;
      return { accept: { ...accept, happenedAt, ...more, event: { ...accept.event, rule } } };
    };
    const twice = at('buy', 0);
    await store.append([at('buy', 29), at('buy', 30), at('buy', 200), at('search', 100), at('', 0)]);
    await store.append([twice, at('buy', 6), at('buy', 7), at('read', 1, { bot: true })]);
    expect(await store.append([twice, at('buy', 3, { site: 'b' })])).toEqual(['duplicate', 'stored']);
    expect(await store.rulesSeen('a', now)).toEqual([
      { rule: 'buy', lastAt: now, week: 2, month: 4 },
      { rule: 'search', lastAt: now - 100 * dayMs, week: 0, month: 0 },
    ]);
    expect(await store.rulesSeen('a', now + 10 * dayMs)).toMatchObject([{ week: 0, month: 3 }, {}]);
    await store.forget('a');
    expect(await store.rulesSeen('a', now)).toEqual([]);
    expect(await store.rulesSeen('b', now)).toHaveLength(1);
  });

  it('keeps reports about targets apart from what visitors did, and each once', async () => {
    const report = (id: string, path: string, matches: number, receivedAt: number): Row => {
      const row = arrival('a', id) as Extract<Row, { accept: unknown }>;
      const page = { ...row.accept.event.page, url: `https://shop.example${path}` };
      const params = { target: 'buy', matches };
      const event = { ...row.accept.event, rule: '', name: 'milepost_target', params, page };
      return { accept: { ...row.accept, receivedAt, event } };
    };
    const now = Date.now();
    const first = report('1', '/product/mug', 1, now - 40);
    await store.append([arrival('a'), first, report('2', '/product/bowl', 0, now - 30)]);
    expect(await store.append([first, report('3', '/product/cup', 0, now - 20)])).toEqual([
      'duplicate',
      'stored',
    ]);
    await store.append([
      report('4', '/bags', 2, now - 10),
      report('5', '/bags', 0, now - 40 * 24 * 3_600_000),
    ]);
    expect(await store.newest('a', 10)).toHaveLength(1);
    const of = { target: 'buy', gone: 0, one: 0, many: 0, goneSince: 0 };
    expect(await store.targetReports('a', now)).toEqual([
      { ...of, path: '/bags', many: 1, lastPresentAt: now - 10 },
      { ...of, path: '/product/*', one: 1, gone: 2, lastPresentAt: now - 40, goneSince: 2 },
    ]);
    expect(await store.targetReports('b', now)).toEqual([]);
  });

  it('gives offsets in order of arrival over accepted and rejected, and goes on after it was opened again', async () => {
    await store.append([arrival('a'), reject('a', 'x'), arrival('a')]);
    store.close();
    store = open(folder);
    await store.append([arrival('a')]);
    const rows = await store.after('a', 0, 10);
    expect(rows.map(({ offset, quarantined }) => [offset, quarantined?.code])).toEqual([
      [1, undefined],
      [2, 'bad-field'],
      [3, undefined],
      [4, undefined],
    ]);
    expect(await store.lastOffset()).toBe(4);
    expect((await store.newest('a', 2)).map(({ offset }) => offset)).toEqual([4, 3]);
    expect((await store.after('a', 2, 1)).map(({ offset }) => offset)).toEqual([3]);
  });

  it('hands out no offset again, also when the newest rows were taken and it was opened again', async () => {
    await store.append([arrival('a'), arrival('a'), reject('b', 'x')]);
    // What is counted from the rows remembers up to where.
    await store.delivery('a', Date.now(), 0);
    await store.forget('a');
    await store.forget('b');
    store.close();
    store = open(folder);
    await store.append([arrival('a')]);
    expect((await store.newest('a', 1))[0]?.offset).toBe(4);
    expect((await store.delivery('a', Date.now(), 0)).days[0]?.arrived).toBe(1);
  });

  it('stores all rows of an append or none', async () => {
    const bad = arrival('a');
    if ('accept' in bad) bad.accept.receivedAt = 'soon' as unknown as number;
    await expect(store.append([arrival('a'), bad])).rejects.toThrow();
    expect(await store.newest('a', 10)).toEqual([]);
    expect(await store.append([arrival('a')])).toEqual(['stored']);
  });

  it('shows a reject as an event whatever it was', async () => {
    await store.append([reject('a', 'x')]);
    const [row] = await store.newest('a', 1);
    expect(row).toMatchObject({ bot: true, event: { name: '', params: {}, page: { url: '' } } });
  });
});

it('takes nothing more after what pages gave up could not be synced', async () => {
  const folder = newFolder();
  let broken = true;
  const door = {
    commit(commit: () => void) {
      commit();
      if (broken) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' });
    },
  };
  const store = openEventStore(folder, { door });
  const { id: pageId } = newEvent('a');
  const now = Date.now();
  const drop = { site: 'a', pageId, seq: 1, count: 1, reason: 'refused', receivedAt: now, happenedAt: now };
  await expect(store.drop([drop as Drop])).rejects.toThrow('disk I/O error');
  broken = false;
  await expect(store.append([arrival('a')])).rejects.toThrow('disk I/O error');
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
