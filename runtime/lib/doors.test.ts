import { expect, it } from 'vitest';
import type { TraceEntry } from '../../shared/trace';
import { runContainer } from '../../test/support/container';
import { oneRule, pause } from '../../test/support/oneRule';

const destinations = [
  { id: 'reports', type: 'collector', settings: {}, consent: [] },
  { id: 'ga4', type: 'ga4', settings: { measurementId: 'G-ABC123DEF4' }, consent: [] },
  { id: 'layer', type: 'data-layer', settings: { layer: 'other' } },
];
const ruleSet = oneRule({ type: 'page-view', settings: {} }, { params: { item: 'Mug' }, destinations });
const share = (sending: boolean) =>
  `milepost = []; milepost.told = []; milepost.sending = ${sending}; milepost.trace = (entry) => milepost.told.push(entry)`;

async function deliveries(sending: boolean) {
  const page = await runContainer({ ruleSet, before: share(sending), options: { preview: true } });
  await pause(300);
  const { told } = page.window.milepost as unknown as { told: TraceEntry[] };
  return { page, told: told.filter((entry) => entry.kind === 'delivery') };
}

it('tell the exact calls and requests of a preview, and make none of them', async () => {
  const { page, told } = await deliveries(false);
  expect(told.map(({ destination, outcome, because }) => [destination, outcome, because]).sort()).toEqual([
    ['ga4', 'held', 'preview'],
    ['layer', 'held', 'preview'],
    ['reports', 'held', 'preview'],
  ]);
  const requests = Object.fromEntries(told.map(({ destination, request }) => [destination, request]));
  expect(requests).toMatchObject({
    ga4: { call: 'gtag', arguments: ['event', 'noticed', { item: 'Mug', send_to: 'G-ABC123DEF4' }] },
    layer: { call: 'other.push', arguments: [{ event: 'noticed', item: 'Mug' }] },
    reports: { url: 'https://milepost.example/e', body: { attempt: 1, events: [{ name: 'noticed' }] } },
  });
  expect(page.pushed).toEqual([]);
  expect(await page.requests()).toEqual([]);
});

it('make them once the person turns sending on', async () => {
  const { page, told } = await deliveries(true);
  expect(told.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'sent']);
  expect(page.pushed).toHaveLength(1);
  expect(await page.batches()).toHaveLength(1);
});
