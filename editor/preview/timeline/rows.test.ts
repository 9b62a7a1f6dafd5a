import { expect, test } from 'vitest';
import type { TraceEntry } from '../../../shared/trace';
import type { Recorded } from '../../../shared/visit/visit';
import { catalog } from '../../compile/runtime';
import { pagesOf, rowsOf as rowsIn } from './rows';

const rowsOf = (recorded: Recorded[]) => rowsIn(recorded, catalog);
const shop = 'https://shop.example';
const record = (load: number, ...entries: TraceEntry[]): Recorded[] =>
  entries.map((entry) => ({ load, draft: 0, entry }));
const page = (at: number, url: string): TraceEntry => ({ kind: 'page', at, url, title: '' });
const click = (at: number, name: string, url: string): TraceEntry => ({
  kind: 'gesture',
  at,
  gesture: 'click',
  element: { name, tag: 'a' },
  url,
});
const noticed = (at: number, occurrence: number, trigger: string, url: string): TraceEntry => ({
  kind: 'occurrence',
  at,
  occurrence,
  trigger,
  url,
});
const rule = (at: number, occurrence: number, fired: boolean): TraceEntry => ({
  kind: 'rule',
  at,
  occurrence,
  rule: 'r',
  fired,
  clauses: [],
});

test('a press, the trigger that noticed it, the rule and its delivery are one row', () => {
  const rows = rowsOf(
    record(
      1,
      page(0, `${shop}/`),
      click(100, 'Button “Add”', `${shop}/`),
      noticed(101, 1, 'click', `${shop}/`),
      rule(102, 1, true),
      { kind: 'delivery', at: 400, rule: 'r', destination: 'ga4', outcome: 'held', because: 'preview' },
    ),
  );
  expect(rows.map(({ kind, trigger, element }) => [kind, trigger, element])).toEqual([
    ['page', undefined, ''],
    ['click', 'click', 'Button “Add”'],
  ]);
  expect(rows[1]?.rules).toHaveLength(1);
  expect(rows[1]?.deliveries).toHaveLength(1);
});

test('numbers of occurrences start anew on each page load', () => {
  const rows = rowsOf([
    ...record(1, page(0, `${shop}/`), noticed(10, 1, 'timer', `${shop}/`), rule(11, 1, false)),
    ...record(2, page(50, `${shop}/cart`), noticed(60, 1, 'scroll-depth', `${shop}/cart`), rule(61, 1, true)),
  ]);
  expect(rows.map(({ trigger, rules }) => [trigger, rules.map(({ fired }) => fired)])).toEqual([
    [undefined, []],
    ['timer', [false]],
    [undefined, []],
    ['scroll-depth', [true]],
  ]);
});

test('a changed draft on the same page is told apart from a page load', () => {
  const [first] = record(1, page(0, `${shop}/`));
  const rows = rowsOf([
    first!,
    { ...first!, draft: 1 },
    ...record(1, noticed(20, 1, 'page-view', `${shop}/`)).map((one) => ({ ...one, draft: 1 })),
  ]);
  expect(rows.map(({ kind, trigger }) => [kind, trigger])).toEqual([
    ['page', undefined],
    ['draft', 'page-view'],
  ]);
});

test('rows stand under the page they happened on', () => {
  const groups = pagesOf(
    rowsOf(record(1, page(0, `${shop}/`), click(5, 'Link “Bags”', `${shop}/`), page(10, `${shop}/bags?x=1`))),
  );
  expect(groups.map(({ path, rows }) => [path, rows.map(({ kind }) => kind)])).toEqual([
    ['/', ['page', 'click']],
    ['/bags?x=1', ['page']],
  ]);
});

test('a press told after the trigger that noticed it is still one row', () => {
  const rows = rowsOf(
    record(
      1,
      page(0, `${shop}/`),
      click(90, 'Button “Accept all”', `${shop}/`),
      { ...noticed(500, 1, 'click', `${shop}/`) },
      rule(500, 1, true),
      click(501, 'Button “Add”', `${shop}/`),
    ),
  );
  expect(rows.map(({ kind, element, rules }) => [kind, element, rules.length])).toEqual([
    ['page', '', 0],
    ['click', 'Button “Accept all”', 0],
    ['click', 'Button “Add”', 1],
  ]);
});

test('a draft that takes over is one row, without the consent it is told again', () => {
  const consent = (at: number, state: 'unknown' | 'granted'): TraceEntry => ({
    kind: 'consent',
    at,
    state: { analytics_storage: state },
  });
  const drafted = (draft: number, ...entries: TraceEntry[]) =>
    entries.map((entry) => ({ load: 1, draft, entry }));
  const rows = rowsOf([
    ...drafted(0, page(0, `${shop}/`), consent(1, 'unknown'), consent(4000, 'granted')),
    ...drafted(1, page(5000, `${shop}/`), consent(5001, 'unknown'), consent(5002, 'granted')),
    ...drafted(2, page(6000, `${shop}/`), consent(6001, 'unknown'), consent(9000, 'granted')),
  ]);
  expect(rows.map(({ kind, at }) => [kind, at])).toEqual([
    ['page', 0],
    ['consent', 1],
    ['consent', 4000],
    ['draft', 6000],
    ['consent', 9000],
  ]);
});

const event = (rule: string): TraceEntry => ({
  kind: 'rule',
  at: 10,
  occurrence: 1,
  rule,
  fired: true,
  clauses: [],
  event: { name: rule, params: {}, flags: [] },
});
const delivery = (at: number, outcome: 'queued' | 'sent', number?: number): TraceEntry => ({
  kind: 'delivery',
  at,
  rule: 'r',
  destination: 'ga4',
  outcome,
  ...(number !== undefined && { delivery: number }),
});

test('what waited for consent is sent for the moment it waited for, in order, and finds its answer', () => {
  const [, first, second] = rowsOf(
    record(
      1,
      page(0, `${shop}/`),
      click(10, 'Button “One”', `${shop}/`),
      noticed(10, 1, 'click', `${shop}/`),
      event('r'),
      delivery(11, 'queued'),
      click(900, 'Button “Two”', `${shop}/`),
      noticed(900, 2, 'click', `${shop}/`),
      { ...event('r'), occurrence: 2, at: 901 } as TraceEntry,
      delivery(902, 'queued'),
      delivery(2000, 'sent', 1),
      delivery(2001, 'sent', 2),
      { kind: 'answer', at: 2050, deliveries: [2], answer: { status: 204, ms: 49 } },
    ),
  );
  expect(first?.deliveries).toMatchObject([{ entry: { outcome: 'sent', delivery: 1 }, waited: 1989 }]);
  expect(second?.deliveries).toMatchObject([
    { entry: { outcome: 'sent', delivery: 2 }, waited: 1099, answer: { status: 204 } },
  ]);
});

test('a push and the trigger that noticed it are one row', () => {
  const push = (at: number, name: string): TraceEntry => ({
    kind: 'push',
    at,
    layer: 'dataLayer',
    entry: { event: name },
    url: `${shop}/`,
  });
  const rows = rowsOf(
    record(1, page(0, `${shop}/`), push(5, 'order'), push(6, 'other'), {
      ...noticed(7, 1, 'data-layer', `${shop}/`),
      data: { event: 'order' },
    } as TraceEntry),
  );
  expect(rows.map(({ kind, trigger }) => [kind, trigger])).toEqual([
    ['page', undefined],
    ['push', 'data-layer'],
    ['push', undefined],
  ]);
});

test('rows keep their ids when older entries are let go', () => {
  const recorded = record(
    1,
    page(0, `${shop}/`),
    click(5, 'Link “A”', `${shop}/`),
    click(900, 'Link “B”', `${shop}/`),
  );
  const ids = rowsIn(recorded, catalog).map(({ id }) => id);
  expect(rowsIn(recorded.slice(1), catalog, 1).map(({ id }) => id)).toEqual(ids.slice(1));
});
