import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clickIds as onPage } from '../../runtime/lib/clickIds';
import { redact } from '../../runtime/lib/redact';
import { clickIds, mayLeaveOf, withAllowedQuery } from '../../shared/privacy/address';
import { redactText } from '../../shared/privacy/redact';
import { baits, inSentence, says } from '../../test/bench/privacy/baits';
import { measureErasure } from '../../test/bench/privacy/erasure';
import { falseScrubs, netPlaces, passesNet } from '../../test/bench/privacy/net';
import { ordinaryTexts } from '../../test/bench/privacy/ordinary';
import { newEvent } from '../testing/testServer';
import { cleanRow } from './clean';
import { monthsBefore } from './retention';

describe('the second net', () => {
  it('holds 99.9 % of what a page without redaction would send', () => {
    const all = baits(300, 11);
    const passed = passesNet(all);
    expect(passed.length / (all.length * netPlaces * 2), passed.slice(0, 20).join('\n')).toBeLessThan(0.001);
  });

  it('holds what the page’s own does in texts', () => {
    for (const [place, bait] of baits(500, 12).entries()) {
      const text = inSentence(bait, place);
      if (redact(text) !== text) expect(says(redactText(text), bait.core), text).toBe(false);
    }
  });

  it('leaves ordinary texts alone, and so does the page', () => {
    const texts = ordinaryTexts(2000, 13);
    const { page, collector } = falseScrubs(texts);
    expect(page.length / texts.length, page.slice(0, 20).join('\n')).toBeLessThan(0.01);
    expect(collector.length / texts.length, collector.slice(0, 20).join('\n')).toBeLessThan(0.01);
  });
});

describe('ids', () => {
  const at = { receivedAt: 1, happenedAt: 1, sentAt: 1, attempt: 1, bot: false };
  // The digits in the middle of the first read like a telephone number.
  const ids = fc.uuid({ version: [4, 7] });
  const like = '01a204e3-fd05-7000-8000-0002e5f00002';

  it('stay as they are, in what is taken in and in what is put aside and judged again', () => {
    fc.assert(
      fc.property(ids, ids, (id, other) => {
        const event = newEvent('mp_test000001', {
          id,
          page_id: other,
          user_id: other,
          params: { order: other, item_name: 'Blue mug' },
        });
        const accepted = { accept: { ...at, site: event.site, id, event } };
        expect(cleanRow(accepted, () => undefined)).toBe(accepted);
        const text = JSON.stringify(event);
        const rejected = {
          reject: { ...at, site: event.site, id, code: 'origin', reason: '', event: text },
        };
        expect(cleanRow(rejected, () => undefined)).toEqual(rejected);
      }),
      { numRuns: 500, examples: [[like, like]] },
    );
  });
});

describe('parameters of addresses', () => {
  it('are the same ids of ad clicks on the page and at the collector', () => {
    expect([...clickIds]).toEqual(onPage);
  });

  it.each([
    ['https://a.example/p?color=red&x=1', 'https://a.example/p?color=red'],
    ['https://a.example/p?x=1', 'https://a.example/p'],
    ['https://a.example/p?token&utm_id=3#reviews', 'https://a.example/p?utm_id=3#reviews'],
    ['https://a.example/#/list?x=1&color=red', 'https://a.example/#/list?color=red'],
    ['https://a.example/#access_token=x&color=red', 'https://a.example/#color=red'],
    ['https://a.example/p?gclid=1&x=2', 'https://a.example/p'],
    ['no address ? at all', 'no address '],
  ])('stay on the page unless they may leave it: %s', (address, left) => {
    expect(withAllowedQuery(address, mayLeaveOf(new Set(['color']), false))).toBe(left);
  });
});

describe('retention', () => {
  it('counts months of the calendar', () => {
    const at = (text: string) => Date.parse(`${text}T12:00:00Z`);
    expect(monthsBefore(at('2026-03-31'), 1)).toBe(at('2026-02-28'));
    expect(monthsBefore(at('2026-11-22'), 25)).toBe(at('2024-10-22'));
    expect(monthsBefore(at('2028-02-29'), 12)).toBe(at('2027-02-28'));
  });

  it('deletes what is too old and one person, and leaves no byte of either', async () => {
    const { erasure, deleted, found } = await measureErasure(8000);
    expect(erasure).toMatchObject({ events: 20, search: { found: [] } });
    expect(deleted).toBeGreaterThan(3900);
    expect(found).toBe(0);
  });
});
