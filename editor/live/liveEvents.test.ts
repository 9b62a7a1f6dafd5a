import { expect, it } from 'vitest';
import { newEvent } from '../../server/testing/testServer';
import type { StoredEvent } from '../../shared/api';
import type { MilepostEvent } from '../../shared/event';
import { detailsOf, matching, maxShown, rowAfter, together } from './liveEvents';

const stored = (offset: number, event: Partial<MilepostEvent> = {}): StoredEvent => ({
  offset,
  receivedAt: offset,
  happenedAt: offset,
  event: newEvent('mp_a', event),
  bot: false,
});

it('shows newest first, each event once however often it arrived', () => {
  const first = together([], [stored(3), stored(1)]);
  const all = together(first, [stored(2), stored(3), stored(4)]);
  expect(all.map(({ offset }) => offset)).toEqual([4, 3, 2, 1]);
});

it('keeps no more than can be looked through', () => {
  const many = Array.from({ length: maxShown + 20 }, (_, at) => stored(at));
  const shown = together(many.slice(0, 200), many.slice(150));
  expect(shown).toHaveLength(maxShown);
  expect(shown[0]?.offset).toBe(maxShown + 19);
});

it('filters by any part of the name, whatever its case', () => {
  const events = [stored(2, { name: 'add_to_cart' }), stored(1, { name: 'Newsletter_signup' })];
  expect(matching(events, ' CART ').map(({ offset }) => offset)).toEqual([2]);
  expect(matching(events, 'news').map(({ offset }) => offset)).toEqual([1]);
  expect(matching(events, ' ')).toBe(events);
});

it('says what an event holds, and why it was set aside', () => {
  const event = stored(1, { rule: '', params: { price: 12.5 }, consent: { ads: 'denied' }, flags: [] });
  const details = detailsOf({ ...event, quarantined: { code: 'clock', reason: 'It says no time.' } });
  expect(details.slice(0, 5)).toEqual([
    ['Set aside', 'It says no time.'],
    ['Rule', 'pushed by the page'],
    ['Page', 'https://shop.example/product/blue-mug'],
    ['price', '12.5'],
    ['Consent', 'ads denied'],
  ]);
  expect(detailsOf(stored(1)).map(([name]) => name)).not.toContain('Set aside');
});

it('walks rows by key and stops at the ends', () => {
  expect(['ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => rowAfter(key, 1, 4))).toEqual([2, 0, 0, 3]);
  expect(rowAfter('ArrowDown', 3, 4)).toBe(3);
  expect(rowAfter('ArrowUp', 0, 4)).toBe(0);
  expect(rowAfter('Enter', 1, 4)).toBeUndefined();
  expect(rowAfter('ArrowDown', -1, 4)).toBeUndefined();
});
