import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule } from '../../../test/support/oneRule';

const variables = [{ id: 'amount', type: 'data-layer', settings: { path: 'ecommerce.value' } }];
const pushes = (settings: Record<string, unknown>, wanted: Parameters<typeof oneRule>[1] = {}) =>
  oneRule(
    { type: 'data-layer', settings },
    { params: { of: '{{event_name}}', 'number:amount': '{{amount}}' }, variables, ...wanted },
  );
const noticed = (page: { events: { event: string }[] }) =>
  page.events.filter(({ event }) => event === 'noticed');

it('fires for what is pushed, and for what was pushed before', async () => {
  const page = await runContainer({
    ruleSet: pushes({ event: 'purchase' }),
    before: 'dataLayer = [{ event: "purchase", ecommerce: { value: 10 } }, { event: "view" }]',
  });
  expect(noticed(page)).toEqual([{ event: 'noticed', of: 'purchase', amount: 10 }]);
  page.window.dataLayer?.push({ event: 'other' }, { event: 'purchase', ecommerce: { value: 20 } });
  expect(noticed(page)[1]).toEqual({ event: 'noticed', of: 'purchase', amount: 20 });
  expect(noticed(page)).toHaveLength(2);
});

it('skips the backlog when told so', async () => {
  const page = await runContainer({
    ruleSet: pushes({ event: 'purchase', backlog: 'skip' }),
    before: 'dataLayer = [{ event: "purchase" }]',
  });
  expect(noticed(page)).toEqual([]);
  page.window.dataLayer?.push({ event: 'purchase' });
  expect(noticed(page)).toHaveLength(1);
});

it('reads what gtag pushes', async () => {
  const page = await runContainer({
    ruleSet: pushes({ event: 'purchase' }),
    before: 'dataLayer = []; function gtag() { dataLayer.push(arguments) }',
  });
  const { gtag } = page.window as unknown as { gtag(...given: unknown[]): void };
  gtag('config', 'G-ABC123DEF4');
  gtag('event', 'purchase', { ecommerce: { value: 30 } });
  expect(noticed(page)).toEqual([{ event: 'noticed', of: 'purchase', amount: 30 }]);
});

it('matches names by a pattern', async () => {
  const page = await runContainer({ ruleSet: pushes({ pattern: '^video_' }) });
  page.window.dataLayer?.push({ event: 'video_start' }, { event: 'purchase' }, { event: 'video_complete' });
  expect(noticed(page)).toHaveLength(2);
});

it('does not take back in what Milepost itself pushed, directly or through gtag', async () => {
  const page = await runContainer({
    ruleSet: pushes(
      {},
      {
        destinations: [
          { id: 'layer', type: 'data-layer', settings: {} },
          { id: 'ga4', type: 'ga4', settings: { measurementId: 'G-ABC123DEF4' }, consent: [] },
        ],
      },
    ),
    before: 'dataLayer = [{ event: "early" }]',
  });
  page.window.dataLayer?.push({ event: 'late' });
  expect(noticed(page)).toHaveLength(2);
  expect(page.pushed).toHaveLength(6);
});

it('leaves the page its push: the length it answers, junk it holds, other listeners', async () => {
  const page = await runContainer({
    ruleSet: pushes({ event: 'x', layer: 'otherLayer' }),
    before: 'otherLayer = [null, 5, "text"]',
  });
  const { otherLayer } = page.window as unknown as { otherLayer: unknown[] };
  expect(otherLayer.push(undefined, { event: 'x' })).toBe(5);
  expect(noticed(page)).toHaveLength(1);
});
