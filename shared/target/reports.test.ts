import { expect, it } from 'vitest';
import { kindOfPath, liveHealth, type TargetReport } from './reports';

const report = (more: Partial<TargetReport>): TargetReport => ({
  target: 'buy',
  path: '/product/*',
  gone: 0,
  one: 40,
  many: 0,
  lastPresentAt: 1000,
  goneSince: 0,
  ...more,
});

it('misses a target only where it was seen before', () => {
  const elsewhere = report({ path: '/about', one: 0, gone: 50, lastPresentAt: null, goneSince: 50 });
  expect(liveHealth([report({}), elsewhere])).toMatchObject({ state: 'present', reports: 90 });
  expect(liveHealth([report({ gone: 5, goneSince: 5 }), elsewhere])).toMatchObject({
    state: 'gone',
    paths: ['/product/*'],
    lastPresentAt: 1000,
  });
});

it('waits for more than one bad page', () => {
  expect(liveHealth([report({ gone: 4, goneSince: 4 })]).state).toBe('present');
});

it('is quiet until enough was told, then says that it was never seen', () => {
  const never = (gone: number) => report({ one: 0, gone, lastPresentAt: null, goneSince: gone });
  expect(liveHealth([]).state).toBe('quiet');
  expect(liveHealth([never(29)]).state).toBe('quiet');
  expect(liveHealth([never(30)])).toMatchObject({
    state: 'gone',
    paths: ['/product/*'],
    lastPresentAt: null,
  });
});

it('finds more than one ambiguous where only one was meant', () => {
  const several = [report({ one: 5, many: 5 })];
  expect(liveHealth(several, 'only').state).toBe('ambiguous');
  expect(liveHealth(several, 'each').state).toBe('present');
});

it.each([
  ['/', '/'],
  ['/pricing', '/pricing'],
  ['/product/canal-tote', '/product/*'],
  ['/de/product/canal-tote', '/de/product/*'],
  ['/order/4711/thanks', '/order/*/*'],
])('counts %s as %s', (path, kind) => expect(kindOfPath(path)).toBe(kind));
