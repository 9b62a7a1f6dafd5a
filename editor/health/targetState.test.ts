import { expect, it } from 'vitest';
import type { PageCheck } from '../../shared/target/health';
import type { TargetReport } from '../../shared/target/reports';
import { targetState } from './targetState';

const target = {
  id: 'buy',
  selector: '.buy',
  scope: 'only' as const,
  fingerprint: { pagePath: '/product/mug' },
};
const check = (verdict: PageCheck['verdict'], page = '/product/cup'): PageCheck => ({
  target: 'buy',
  page,
  matches: 0,
  verdict,
});
const lost: TargetReport = {
  target: 'buy',
  path: '/product/*',
  gone: 9,
  one: 30,
  many: 0,
  lastPresentAt: Date.UTC(2026, 10, 20, 12),
  goneSince: 9,
};

it('knows nothing before anything was looked at', () => {
  expect(targetState(target, { checks: [], reports: [] })).toEqual({
    state: 'unknown',
    from: 'nothing',
    said: '',
  });
  expect(targetState(target, { checks: [check('lost', '/about')], reports: [] }).state).toBe('unknown');
});

it('believes a page that was just looked at before the reports of weeks', () => {
  expect(targetState(target, { checks: [check('present')], reports: [lost] })).toEqual({
    state: 'present',
    from: 'preview',
    said: 'Found on /product/cup.',
  });
});

it('says what visitors’ pages have lost, and since when', () => {
  const { state, from, said } = targetState(target, { checks: [], reports: [lost] });
  expect([state, from]).toEqual(['gone', 'live']);
  expect(said).toMatch(/^Visitors’ pages have lost it on \/product\/\*; it was there last on .*20/);
});

it('names the pages that lost it, the first two by name', () => {
  const pages = ['/product/a', '/product/b', '/product/c', '/product/d'];
  const checks = pages.map((page) => check('lost', page));
  expect(targetState(target, { checks, reports: [] }).said).toBe(
    'It is not on /product/a, /product/b and 2 more any more.',
  );
});
