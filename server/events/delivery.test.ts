import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeliveryReport } from '../../shared/delivery/report';
import type { BatchAnswer, MilepostEvent } from '../../shared/event';
import { newId } from '../testing/newId';
import { newEvent, startTestServer, type TestServer } from '../testing/testServer';
import { addPlace, gapsIn, placesText, type Ranges, readPlaces } from './places';

describe('places of a page', () => {
  it('are the set of what was added, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 })), (added) => {
        const ranges: Ranges = [];
        const known = new Set<number>();
        for (const place of added) {
          expect(addPlace(ranges, place)).toBe(!known.has(place));
          known.add(place);
        }
        expect(readPlaces(placesText(ranges))).toEqual(ranges);
        const missing = gapsIn(ranges, 30).flatMap(([from, to]) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        const expected = Array.from({ length: 30 }, (_, index) => index + 1).filter(
          (place) => !known.has(place),
        );
        expect(missing).toEqual(expected);
      }),
    );
  });
});

describe('the delivery report', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const report = async (site: string, grace = 0) => {
    const answer = await server.call('GET', `/api/sites/${site}/delivery?grace=${grace}`);
    expect(answer.status).toBe(200);
    return ((await answer.json()) as DeliveryReport).days;
  };
  const page = (site: string, places: number[], pageId = newId()): MilepostEvent[] =>
    places.map((seq) => ({ ...newEvent(site), page_id: pageId, seq }));
  const tell = (dropped: unknown[], events: unknown[] = [], origin = 'https://shop.example') =>
    fetch(`${server.url}/e`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', origin },
      body: JSON.stringify({ sent_at: Date.now(), attempt: 1, events, dropped }),
    });

  it('counts gaps, and what arrives twice or later only once', async () => {
    const { site } = await server.makeSite();
    const all = page(site.id, [1, 2, 3, 4, 5, 6]);
    await server.collect([all[0], all[1], all[5]]);
    expect(await report(site.id)).toMatchObject([{ sent: 6, arrived: 3, lost: 3, reasons: { unknown: 3 } }]);
    expect(await report(site.id, 60_000)).toMatchObject([{ sent: 6, arrived: 3, lost: 0, underway: 3 }]);
    await server.collect([all[3], all[0]]);
    expect(await report(site.id)).toMatchObject([{ sent: 6, arrived: 4, lost: 2, late: 0 }]);
  });

  it('is about what has a place: anonymous events arrive and change nothing in it', async () => {
    const { site } = await server.makeSite();
    const all = page(site.id, [1, 2, 4]);
    const nobody = [1, 2, 3].map((): MilepostEvent => {
      const event = newEvent(site.id);
      return { ...event, page_id: event.id, seq: 0, flags: ['anonymous'] };
    });
    const answer = await server.collect([all[0], nobody[0], all[1], nobody[1], nobody[2], all[2]]);
    const { verdicts } = (await answer.json()) as BatchAnswer;
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['accepted']));
    expect(await report(site.id)).toMatchObject([{ sent: 4, arrived: 3, lost: 1 }]);
  });

  it('says why, as far as the page has told', async () => {
    const { site } = await server.makeSite();
    const all = page(site.id, [1, 2, 3, 4, 5, 6, 7]);
    const told = (seq: number, count: number, reason: string) => ({
      site: site.id,
      page_id: all[0]!.page_id,
      seq,
      count,
      reason,
      created_at: Date.now(),
    });
    const answer = await tell(
      [told(2, 2, 'full'), told(7, 1, '400'), null, 5, told(-1, 1, 'full')],
      [all[0], all[4]],
    );
    expect(answer.status).toBe(202);
    await tell([told(2, 2, 'full')]);
    expect(await report(site.id)).toMatchObject([
      { sent: 7, arrived: 2, lost: 5, reasons: { full: 2, 'bad-request': 1, unknown: 2 } },
    ]);
    // It had come all the same.
    await server.collect([all[2]]);
    expect((await report(site.id))[0]?.reasons).toEqual({ full: 1, 'bad-request': 1, unknown: 2 });
  });

  it('believes only pages of the site', async () => {
    const { site } = await server.makeSite();
    const drop = {
      site: site.id,
      page_id: newId(),
      seq: 1,
      count: 9,
      reason: 'full',
      created_at: Date.now(),
    };
    await tell([drop], [], 'https://elsewhere.example');
    expect(await report(site.id)).toEqual([]);
    expect((await server.call('GET', '/api/sites/mp_nothere000/delivery')).status).toBe(404);
  });
});
