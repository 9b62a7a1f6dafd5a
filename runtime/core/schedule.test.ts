import { expect, it } from 'vitest';
import type { Schedule } from '../../shared/ruleset/types';
import { runContainer } from '../../test/support/container';
import { oneRule } from '../../test/support/oneRule';

/** Whether a rule with the schedule fires at a moment, given in UTC. The site is in Berlin. */
async function firesAt(moment: string, schedule: Schedule): Promise<boolean> {
  const ruleSet = oneRule({ type: 'page-view', settings: {} }, { schedule });
  ruleSet.site.timeZone = 'Europe/Berlin';
  const page = await runContainer({ ruleSet, before: `Date.now = () => ${Date.parse(moment)}` });
  return page.events.length === 1;
}

it.each<[string, boolean, string, Schedule]>([
  ['before it begins', false, '2026-11-26T22:59:00Z', { from: '2026-11-27' }],
  ['from its first minute, by the site’s clock', true, '2026-11-26T23:00:00Z', { from: '2026-11-27' }],
  ['at an hour', true, '2026-11-27T07:00:00Z', { from: '2026-11-27T08:00', to: '2026-11-27T09:00' }],
  ['until just before the end', true, '2026-11-27T07:59:59Z', { to: '2026-11-27T09:00' }],
  ['at the end', false, '2026-11-27T08:00:00Z', { to: '2026-11-27T09:00' }],
  ['on the last day, when it ends with a day', true, '2026-11-30T22:59:00Z', { to: '2026-11-30' }],
  ['after the last day', false, '2026-11-30T23:00:00Z', { to: '2026-11-30' }],
  ['by another zone', true, '2026-11-26T13:00:00Z', { from: '2026-11-27', timeZone: 'Pacific/Auckland' }],
  ['in summer time', true, '2026-07-01T22:00:00Z', { from: '2026-07-02' }],
  ['on one of its days', true, '2026-11-27T12:00:00Z', { days: [5] }],
  ['on another day', false, '2026-11-28T12:00:00Z', { days: [5, 7] }],
  ['on Sunday', true, '2026-11-29T12:00:00Z', { days: [7] }],
  ['within its hours', true, '2026-11-27T07:00:00Z', { hours: ['08:00', '18:30'] }],
  ['outside its hours', false, '2026-11-27T17:30:00Z', { hours: ['08:00', '18:30'] }],
  ['over midnight, before', true, '2026-11-27T22:30:00Z', { hours: ['22:00', '06:00'], days: [5] }],
  [
    'over midnight, after, as the day it began',
    true,
    '2026-11-28T03:00:00Z',
    { hours: ['22:00', '06:00'], days: [5] },
  ],
  [
    'over midnight, before on the next day',
    false,
    '2026-11-28T22:30:00Z',
    { hours: ['22:00', '06:00'], days: [5] },
  ],
  ['over midnight into Monday', true, '2026-11-30T03:00:00Z', { hours: ['22:00', '06:00'], days: [7] }],
])('%s: %s', async (_, expected, moment, given) => {
  expect(await firesAt(moment, given)).toBe(expected);
});
