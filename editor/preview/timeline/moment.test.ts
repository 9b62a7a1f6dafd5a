import { expect, test } from 'vitest';
import type { TraceEntry } from '../../../shared/trace';
import type { Recorded } from '../../../shared/visit/visit';
import { shopVisit } from '../../../test/support/visits';
import { catalog } from '../../compile/runtime';
import { consentAt, dataLayersAt, limitsAt, valuesAt } from './moment';
import { requestCurl, requestText } from './requestText';
import { rowsOf } from './rows';

const visit = shopVisit();
const rows = rowsOf(visit.recorded, catalog);
const ruleSet = visit.drafts[0]?.ruleSet;
const row = (title: string) => rows.find(({ element }) => element.includes(title))!;

test('values are those of the moment, with what changed since the one before', () => {
  const fired = rows.find(({ rules }) => rules.some(({ rule, fired }) => rule === 'add-to-cart' && fired))!;
  const { lines, from } = valuesAt(rows, fired, ruleSet, catalog)!;
  expect(from).toBeUndefined();
  expect(lines.find(({ name }) => name === 'price')).toMatchObject({
    value: 189,
    type: 'number',
    own: true,
    before: { value: null },
  });
  expect(lines.find(({ name }) => name === 'page_path')).toMatchObject({
    title: 'Page path',
    value: '/product/tote',
    type: 'text',
    own: false,
  });
});

test('a moment without values shows the ones before it, and says so', () => {
  const scrolled = rows.find(({ kind }) => kind === 'scroll')!;
  expect(valuesAt(rows, scrolled, ruleSet, catalog)?.from?.kind).toBe('click');
});

test('data layers hold what was pushed up to then, merged', () => {
  const push = (at: number, entry: unknown, layer = 'dataLayer'): TraceEntry => ({
    kind: 'push',
    at,
    layer,
    entry,
    url: 'https://shop.example/',
  });
  const recorded = [
    push(1, { event: 'view', ecommerce: { value: 10, items: [{ id: 'a' }, { id: 'b' }] } }),
    push(2, { ecommerce: { currency: 'EUR', items: [{ id: 'c' }] } }),
    push(3, ['set', 'plan', 'pro']),
    push(4, ['event', 'order', { total: 5 }]),
    push(5, { event: 'other' }, 'second'),
    push(6, { event: 'later' }),
  ].map((entry): Recorded => ({ load: 1, draft: 0, entry }));
  const before = rowsOf(recorded, catalog)[4]!;
  expect(dataLayersAt(recorded, before)).toMatchObject([
    {
      name: 'dataLayer',
      pushes: [{ at: 1 }, { at: 2 }, { at: 3 }, { at: 4 }],
      state: {
        event: 'order',
        plan: 'pro',
        total: 5,
        ecommerce: { value: 10, currency: 'EUR', items: [{ id: 'c' }, { id: 'b' }] },
      },
    },
    { name: 'second', state: { event: 'other' } },
  ]);
});

test('consent holds until more is told, over page loads too', () => {
  expect(consentAt(visit.recorded, rows[0]!, ruleSet)).toEqual({ state: ruleSet?.consent.default });
  expect(consentAt(visit.recorded, row('Save for later'), ruleSet)).toMatchObject({
    state: { analytics_storage: 'granted', ad_storage: 'denied' },
    since: expect.any(Number),
  });
});

test('caps and rollouts are told as they were last asked', () => {
  const later = limitsAt(visit.recorded, rows.at(-1)!, ruleSet).find(({ rule }) => rule.id === 'add-to-cart');
  expect(later?.states).toMatchObject([
    { kind: 'frequency', open: true, used: 0, limit: 1 },
    { kind: 'rollout', percent: 40, place: 12 },
  ]);
  const never = limitsAt(visit.recorded, rows[0]!, ruleSet).find(({ rule }) => rule.id === 'add-to-cart');
  expect(never).toMatchObject({ states: [], now: false });
});

test('a request reads as it was sent, and can be sent again from a terminal', () => {
  const request = { url: 'https://m.example/e', body: { a: "it's", b: { masked: true } } };
  expect(requestText(request)).toBe('POST https://m.example/e\n\n{\n  "a": "it\'s",\n  "b": "‹masked›"\n}');
  expect(requestCurl({ url: 'https://m.example/e', body: '{"a":"it\'s"}' })).toBe(
    `curl 'https://m.example/e' \\\n  -H 'content-type: text/plain;charset=UTF-8' \\\n  --data-raw '{"a":"it'\\''s"}'`,
  );
  expect(requestText({ call: 'gtag', arguments: ['event', 'x'] })).toBe('gtag("event", "x")');
  expect(requestCurl({ call: 'gtag', arguments: [] })).toBeUndefined();
});
