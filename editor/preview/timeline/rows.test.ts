import { expect, test } from 'vitest';
import type { TraceEntry } from '../../../shared/trace';
import type { Recorded } from '../../../shared/visit/visit';
import { pagesOf, rowsOf } from './rows';

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
