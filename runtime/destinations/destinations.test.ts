import { expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { runContainer } from '../../test/support/container';
import { oneRule, pause } from '../../test/support/oneRule';

const params = { item: 'Mug' };
const pushes = { type: 'data-layer', settings: { pattern: '^go' } };
const collector = { id: 'reports', type: 'collector', settings: {}, consent: [] };
const events = (batches: { events: Record<string, unknown>[] }[]) => batches.flatMap((batch) => batch.events);

it('data-layer: pushes name and parameters to the layer it is told, made where the page has none', async () => {
  const ruleSet = oneRule(
    { type: 'page-view', settings: {} },
    { params, destinations: [{ id: 'layer', type: 'data-layer', settings: { layer: 'other' } }] },
  );
  const page = await runContainer({ ruleSet });
  await expect
    .poll(() => (page.window as unknown as { other?: unknown[] }).other)
    .toEqual([{ item: 'Mug', event: 'noticed' }]);
});

it('ga4: calls the page’s gtag with the property it is for', async () => {
  const ruleSet = oneRule(
    { type: 'page-view', settings: {} },
    {
      params,
      destinations: [
        { id: 'ga4', type: 'ga4', settings: { measurementId: 'G-ABC123DEF4', debug: true }, consent: [] },
      ],
    },
  );
  const page = await runContainer({ ruleSet, before: 'calls = []; gtag = (...given) => calls.push(given)' });
  const { calls } = page.window as unknown as { calls: unknown[][] };
  await expect.poll(() => calls.length).toBe(1);
  expect(calls[0]).toMatchObject([
    'event',
    'noticed',
    { item: 'Mug', send_to: 'G-ABC123DEF4', debug_mode: true },
  ]);
  const [, , sent] = calls[0] as [string, string, { event_id: string }];
  expect(sent.event_id).toMatch(/^[0-9a-f-]{36}$/);
});

it('ga4: queues for a tag that has not loaded, as Google documents it', async () => {
  const ruleSet = oneRule(
    { type: 'page-view', settings: {} },
    {
      params,
      destinations: [{ id: 'ga4', type: 'ga4', settings: { measurementId: 'G-ABC123DEF4' }, consent: [] }],
    },
  );
  const page = await runContainer({ ruleSet });
  await expect.poll(() => page.pushed.length).toBe(1);
  expect(Object.prototype.toString.call(page.pushed[0])).toBe('[object Arguments]');
  expect(await page.requests()).toEqual([]);
});

it('collector: sends what happens at one moment in one request, as text without credentials', async () => {
  const page = await runContainer({ ruleSet: oneRule(pushes, { params, destinations: [collector] }) });
  for (let count = 0; count < 5; count++) page.window.dataLayer!.push({ event: `go${count}` });
  await expect.poll(async () => (await page.batches()).length).toBe(1);
  const [batch] = await page.batches();
  expect(batch?.attempt).toBe(1);
  expect(batch?.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  const [request] = await page.requests();
  expect(request?.url).toBe('https://milepost.example/e');
});

it('collector: sends to the address it is told', async () => {
  const page = await runContainer({
    ruleSet: oneRule(pushes, {
      params,
      destinations: [{ ...collector, settings: { url: 'https://shop.example/m/e' } }],
    }),
  });
  page.window.dataLayer!.push({ event: 'go' });
  await expect
    .poll(async () => (await page.requests()).map(({ url }) => url))
    .toEqual(['https://shop.example/m/e']);
});

it.each([0, 408, 425, 429, 500, 503])('collector: tries again with the same ids after %s', async (status) => {
  const page = await runContainer({
    ruleSet: oneRule(pushes, { params, destinations: [collector] }),
    answers: [{ url: '/e', status }],
  });
  page.window.dataLayer!.push({ event: 'go' });
  await expect.poll(async () => (await page.batches()).length).toBeGreaterThan(0);
  await commands.answerRequests({ url: '/e', status: 202 });
  await expect.poll(async () => (await page.batches()).length, { timeout: 20_000 }).toBeGreaterThan(1);
  // A try that was under way when the server came back may still have been refused, and is followed by one more.
  await pause(2500);
  const batches = await page.batches();
  expect(new Set(events(batches).map(({ id }) => id)).size).toBe(1);
  expect(batches.map(({ attempt }) => attempt)).toEqual(batches.map((_, index) => index + 1));
  await pause(2500);
  expect(await page.batches()).toHaveLength(batches.length);
});

it.each([400, 401, 403, 404, 410, 422])(
  'collector: does not insist on what was refused with %s',
  async (status) => {
    const page = await runContainer({
      ruleSet: oneRule(pushes, { params, destinations: [collector] }),
      answers: [{ url: '/e', status }],
    });
    page.window.dataLayer!.push({ event: 'go' });
    await pause(1800);
    // A page that ended before tells what it gave up: a request without events.
    expect((await page.batches()).filter((batch) => batch.events.length)).toHaveLength(1);
  },
);

it('collector: halves what is too large, until it fits', async () => {
  const page = await runContainer({
    ruleSet: oneRule(pushes, { params, destinations: [collector] }),
    answers: [{ url: '/e', status: 413 }],
  });
  for (let count = 0; count < 4; count++) page.window.dataLayer!.push({ event: 'go' });
  // The page of the test before may tell, as it ends, what it gave up: a request without events.
  const sizes = async () => (await page.batches()).map((batch) => batch.events.length).filter(Boolean);
  await expect.poll(sizes).toEqual([4, 2, 2, 1, 1, 1, 1]);
  await pause(300);
  expect(await sizes()).toHaveLength(7);
});

it('collector: keeps every request within the browser’s budget for pages that end', async () => {
  const long = { text: '{{long}}' };
  const variables = [{ id: 'long', type: 'constant', settings: { value: '語'.repeat(1000) } }];
  const page = await runContainer({
    ruleSet: oneRule(pushes, { params: long, variables, destinations: [collector] }),
  });
  for (let count = 0; count < 60; count++) page.window.dataLayer!.push({ event: 'go' });
  await expect
    .poll(async () => new Set(events(await page.batches()).map(({ id }) => id)).size, { timeout: 20_000 })
    .toBe(60);
  for (const { body } of await page.requests()) expect(new Blob([body ?? '']).size).toBeLessThan(56 * 1024);
});

it('collector: sends at once when the page is hidden or left', async () => {
  for (const leave of [new Event('pagehide'), new Event('visibilitychange')]) {
    const page = await runContainer({
      ruleSet: oneRule(pushes, { params, destinations: [collector] }),
      // No timer ever ends: only the page's end can send.
      before: 'window.setTimeout = () => 0',
    });
    page.window.dataLayer!.push({ event: 'go' });
    await pause(300);
    expect(await page.batches()).toEqual([]);
    Object.defineProperty(page.document, 'hidden', { get: () => true });
    (leave.type === 'pagehide' ? page.window : page.document).dispatchEvent(leave);
    await expect.poll(async () => (await page.batches()).length, { timeout: 10_000 }).toBe(1);
  }
});

it('collector: sends nothing while the browser is offline, and everything after', async () => {
  const page = await runContainer({ ruleSet: oneRule(pushes, { params, destinations: [collector] }) });
  let online = false;
  Object.defineProperty(page.window.navigator, 'onLine', { get: () => online });
  page.window.dataLayer!.push({ event: 'go' });
  await pause(400);
  expect(await page.batches()).toEqual([]);
  online = true;
  page.window.dispatchEvent(new Event('online'));
  await expect.poll(async () => events(await page.batches()).length).toBe(1);
});

it('collector: stops for good when consent is withdrawn', async () => {
  const consent = {
    manager: 'page' as const,
    default: { analytics_storage: 'granted' as const },
    pending: 'queue' as const,
  };
  const page = await runContainer({
    ruleSet: oneRule(pushes, {
      params,
      consent,
      destinations: [{ ...collector, consent: ['analytics_storage'] }],
    }),
    answers: [{ url: '/e', status: 503 }],
  });
  page.window.dataLayer!.push({ event: 'go' });
  await expect.poll(async () => (await page.batches()).length).toBeGreaterThan(0);
  page.window.milepost.push(['consent', { analytics_storage: 'denied' }]);
  const asked = (await page.batches()).length;
  page.window.dataLayer!.push({ event: 'go' });
  await pause(1500);
  expect((await page.batches()).length).toBeLessThanOrEqual(asked + 1);
});
