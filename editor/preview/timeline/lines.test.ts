import { describe, expect, it, test } from 'vitest';
import { momentsOf } from '../../../shared/visit/moments';
import { shopVisit } from '../../../test/support/visits';
import { catalog } from '../../compile/runtime';
import { countsOf, type Filter, filterRows, noFilter } from './filters';
import { type LineOptions, linesOf } from './lines';
import { nearMissesAt } from './nearMisses';
import { rowsOf } from './rows';
import { rowTitle } from './rowWords';

const visit = shopVisit();
const rows = rowsOf(visit.recorded, catalog);
const moments = momentsOf(visit, catalog);
const near = new Map(
  rows.flatMap((row) => {
    const found = nearMissesAt(row, visit, moments);
    return found.length ? [[row.id, found] as const] : [];
  }),
);
const options: LineOptions = { near, unfolded: new Set(), fold: true, requests: 'notable', dropped: 0 };
const lines = (change: Partial<LineOptions> = {}, of = rows) =>
  linesOf(of, catalog, { ...options, ...change });
const shown = (change: Partial<Filter>) =>
  filterRows(rows, { ...noFilter, ...change }, near, visit.drafts, catalog).map((row) =>
    rowTitle(row, catalog),
  );

describe('lines', () => {
  it('stand under the page they happened on, newest first', () => {
    const order = lines().flatMap((line) => (line.type === 'page' ? [line.page.path] : []));
    expect(order.slice(-3)).toEqual([
      '/search?q=Wollmantel%20kurz&card=4111%201111%201111%201111',
      '/category/bags',
      '/?ref=Sommerfest-77',
    ]);
    const times = lines().flatMap((line) => (line.type === 'row' ? [line.row.at] : []));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('say what came close right below where it did', () => {
    const all = lines();
    const near = all.findIndex(({ type }) => type === 'almost');
    expect(all[near]).toMatchObject({ near: { rule: 'add-to-cart', reason: { code: 'page-differs' } } });
    expect(all[near - 1]).toMatchObject({ type: 'row', row: { kind: 'click' } });
  });

  it('fold what is quiet, and unfold it on demand', () => {
    const [fold] = lines()
      .filter((line) => line.type === 'fold')
      .slice(-1);
    expect(fold).toMatchObject({ words: '3 scrolls', open: false });
    const opened = lines({ unfolded: new Set([fold!.id]) });
    const at = opened.findIndex(({ id }) => id === fold!.id);
    expect(opened.slice(at + 1, at + 4)).toMatchObject([
      { inFold: true },
      { inFold: true },
      { inFold: true },
    ]);
  });

  it('hide nothing while something is looked for', () => {
    expect(lines({ fold: false }).some(({ type }) => type === 'fold')).toBe(false);
  });

  it('name failed requests, and on demand every one or those of one destination', () => {
    const of = (change: Partial<LineOptions>) =>
      lines(change).flatMap((line) =>
        line.type === 'requests' ? line.deliveries.map(({ entry }) => entry.destination) : [],
      );
    expect(of({})).toEqual(['reports', 'ga4']);
    expect(of({ requests: 'all' }).length).toBeGreaterThan(6);
    expect(new Set(of({ requests: { destination: 'ga4' } }))).toEqual(new Set(['ga4']));
  });

  it('end with how much was let go', () => {
    expect(lines({ dropped: 500 }).at(-1)).toMatchObject({ type: 'dropped', count: 500 });
  });
});

test.each<[string, Partial<Filter>, number, RegExp]>([
  ['only what fired', { show: 'fired' }, 5, /Link “Bags”|Add to cart|Save for later|Site search/],
  ['only near misses', { show: 'almost' }, 1, /Add to cart/],
  ['only problems', { show: 'problems' }, 2, /Save for later|Time on page/],
  ['one rule', { rule: 'shop-search' }, 1, /Site search/],
  ['one destination', { destination: 'ga4', show: 'problems' }, 1, /Save for later/],
  ['a text of a title', { text: 'accept ALL' }, 1, /Accept all/],
  ['a value that was sent', { text: 'leather 189' }, 1, /Add to cart/],
  ['nothing of some kinds', { without: ['interactions', 'noticed', 'pages'] }, 3, /Consent|Data layer/],
])('shows %s', (_, filter, least, words) => {
  const titles = shown(filter);
  expect(titles.length).toBeGreaterThanOrEqual(least);
  for (const title of titles) expect(title).toMatch(words);
});

test('counts are what each choice shows', () => {
  const counts = countsOf(rows, near);
  for (const show of ['all', 'fired', 'almost', 'problems'] as const)
    expect(counts.show[show]).toBe(shown({ show }).length);
  for (const [rule, count] of counts.rule) expect(count).toBe(shown({ rule }).length);
  for (const [destination, count] of counts.destination) expect(count).toBe(shown({ destination }).length);
});
