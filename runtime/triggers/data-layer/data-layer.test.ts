import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule } from '../../../test/support/oneRule';

const variables = [{ id: 'amount', type: 'data-layer', settings: { path: 'ecommerce.value' } }];
const pushes = (settings: Record<string, unknown>, wanted: Parameters<typeof oneRule>[1] = {}) =>
  oneRule(
    { type: 'data-layer', settings },
    { params: { of: '{{event_name}}', 'number:amount': '{{amount}}' }, variables, ...wanted },
  );
/** What left without its name; the page's own pushes are left out. */
const noticed = (page: RunningContainer) =>
  page.events.filter(({ event }) => event === 'noticed').map(({ event, ...params }) => params);
const gtagIn = (page: RunningContainer) =>
  (page.window as unknown as { gtag(...given: unknown[]): void }).gtag;
const gtag = 'dataLayer = []; function gtag() { dataLayer.push(arguments) }';

it('fires for what is pushed, and for what was pushed before', async () => {
  const page = await runContainer({
    ruleSet: pushes({ event: 'purchase' }),
    before: 'dataLayer = [{ event: "purchase", ecommerce: { value: 10 } }, { event: "view" }]',
  });
  expect(noticed(page)).toEqual([{ of: 'purchase', amount: 10 }]);
  page.window.dataLayer?.push({ event: 'other' }, { event: 'purchase', ecommerce: { value: 20 } });
  expect(noticed(page)[1]).toEqual({ of: 'purchase', amount: 20 });
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

it('replays the backlog in order, each push with the state as it was then', async () => {
  const page = await runContainer({
    ruleSet: pushes({ pattern: '.' }),
    before: `dataLayer = [
      { event: 'first', ecommerce: { value: 1 } }, { event: 'second' }, { ecommerce: null }, { event: 'third' },
      { event: 'fourth', ecommerce: { value: 4 } }]`,
  });
  expect(noticed(page)).toEqual([
    { of: 'first', amount: 1 },
    { of: 'second', amount: 1 },
    { of: 'third' },
    { of: 'fourth', amount: 4 },
  ]);
});

it('tells several rules push by push', async () => {
  const ruleSet = pushes({ event: 'b' });
  ruleSet.rules.push({
    id: 'other',
    triggers: [{ type: 'data-layer', settings: { event: 'a' } }],
    event: 'noticed',
  });
  const page = await runContainer({ ruleSet, before: 'dataLayer = [{ event: "a" }, { event: "b" }]' });
  expect(noticed(page)).toEqual([{}, { of: 'b' }]);
});

it('reads what gtag pushes: events with their parameters, and values that were set', async () => {
  const paths = ['amount', 'eventModel.amount', 'currency', 'user.plan'];
  const page = await runContainer({
    ruleSet: pushes(
      { event: 'purchase' },
      {
        params: Object.fromEntries(paths.map((_, index) => [`p${index}`, `{{p${index}}}`])),
        variables: paths.map((path, index) => ({ id: `p${index}`, type: 'data-layer', settings: { path } })),
      },
    ),
    before: gtag,
  });
  const say = gtagIn(page);
  say('js', new Date());
  say('config', 'G-ABC123DEF4', { amount: 99 });
  say('set', { currency: 'EUR' });
  say('set', 'user', { plan: 'free' });
  say('event', 'purchase', { amount: 30 });
  expect(noticed(page)).toEqual([{ p0: '30', p1: '30', p2: 'EUR', p3: 'free' }]);
});

it('puts the lists of a gtag event in place of those before', async () => {
  const page = await runContainer({
    ruleSet: pushes(
      { event: 'view' },
      { variables: [{ id: 'amount', type: 'data-layer', settings: { path: 'items.length' } }] },
    ),
    before: gtag,
  });
  gtagIn(page)('event', 'view', { items: [1, 2, 3] });
  gtagIn(page)('event', 'view', { items: [1] });
  expect(noticed(page).map(({ amount }) => amount)).toEqual([3, 1]);
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
        params: { amount: '{{amount}}', own: '{{own}}' },
        variables: [
          ...variables,
          { id: 'own', type: 'data-layer', settings: { path: 'amount', default: 'none' } },
        ],
        destinations: [
          { id: 'layer', type: 'data-layer', settings: {} },
          { id: 'ga4', type: 'ga4', settings: { measurementId: 'G-ABC123DEF4' }, consent: [] },
        ],
      },
    ),
    before: 'dataLayer = [{ event: "early", ecommerce: { value: 5 } }]',
  });
  page.window.dataLayer?.push({ event: 'late' });
  expect(noticed(page)).toEqual([
    { amount: '5', own: 'none' },
    { amount: '5', own: 'none' },
  ]);
  expect(page.pushed).toHaveLength(6);
});

it('leaves the page its push: the length it answers, junk it holds, other listeners', async () => {
  const page = await runContainer({
    ruleSet: pushes({ event: 'x', layer: 'otherLayer' }),
    before: 'otherLayer = [null, 5, "text", ["list.push", 1], { length: 1e9 }]',
  });
  const { otherLayer } = page.window as unknown as { otherLayer: unknown[] };
  expect(otherLayer.push(undefined, { event: 'x' })).toBe(7);
  expect(noticed(page)).toHaveLength(1);
});

it('leaves functions to the tool they are for', async () => {
  const page = await runContainer({ ruleSet: pushes({ event: 'x' }) });
  let calls = 0;
  page.window.dataLayer?.push(() => calls++, { event: 'x' });
  expect(calls).toBe(0);
  expect(noticed(page)).toHaveLength(1);
});

it('keeps the order where another tool pushes within the page’s push', async () => {
  const page = await runContainer({
    ruleSet: pushes({}),
    before: `dataLayer = [];
      dataLayer.push = (...given) => {
        const length = Array.prototype.push.apply(dataLayer, given);
        if (given[0].event === 'first') dataLayer.push({ event: 'second', ecommerce: { value: 2 } });
        return length;
      };`,
  });
  page.window.dataLayer?.push({ event: 'first', ecommerce: { value: 1 } });
  expect(noticed(page)).toEqual([
    { of: 'first', amount: 1 },
    { of: 'second', amount: 2 },
  ]);
});

it('goes on with an array that the page puts in the place of the first, telling nothing twice', async () => {
  const page = await runContainer({
    ruleSet: pushes({}),
    before: 'dataLayer = [{ event: "early", ecommerce: { value: 5 } }]',
  });
  const [early] = page.pushed;
  page.window.dataLayer = [early, { event: 'assigned' }];
  // Stands for the end of loading.
  page.window.dispatchEvent(new Event('load'));
  page.window.dataLayer.push({ event: 'late' });
  expect(noticed(page)).toEqual([
    { of: 'assigned', amount: 5 },
    { of: 'late', amount: 5 },
  ]);
});
