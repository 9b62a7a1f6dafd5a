import { expect, it } from 'vitest';
import type { TraceEntry } from '../../shared/trace';
import { runContainer } from '../../test/support/container';
import { oneRule, pause } from '../../test/support/oneRule';

interface Case {
  type: string;
  settings?: Record<string, unknown>;
  /** Sets the vendor up, each call being told to `told(type, ...arguments)`. Left out: it has no global. */
  there?: string;
  /** What the vendor is called with. */
  called?: unknown[];
  /** What waits for it where it is not there; left out: nothing of it may be on the page. */
  queue?: string;
}

const params = { item: 'Mug' };
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
const schema = 'iglu:com.example.shop/noticed/jsonschema/2-0-1';

const cases: Case[] = [
  {
    type: 'mixpanel',
    there: 'mixpanel = { track: (...given) => told("mixpanel", ...given) }',
    called: ['noticed', { ...params, $insert_id: id }],
  },
  {
    type: 'amplitude',
    there: 'amplitude = { track: (...given) => told("amplitude", ...given) }',
    called: ['noticed', params, { insert_id: id }],
  },
  {
    type: 'posthog',
    settings: { global: 'tools.hog' },
    // As a method: a vendor's own needs its object.
    there: 'tools = { hog: { say: told, capture(...given) { this.say("posthog", ...given) } } }',
    called: ['noticed', params],
  },
  {
    type: 'segment',
    there: 'analytics = { track: (...given) => told("segment", ...given) }',
    called: ['noticed', params],
  },
  {
    type: 'rudderstack',
    there: 'rudderanalytics = { track: (...given) => told("rudderstack", ...given) }',
    called: ['noticed', params],
  },
  {
    type: 'snowplow',
    settings: { vendor: 'com.example.shop', version: '2-0-1' },
    there: 'snowplow = (...given) => told("snowplow", ...given)',
    called: ['trackSelfDescribingEvent', { event: { schema, data: params } }],
  },
  {
    type: 'matomo',
    settings: { nameFrom: 'item', worth: true },
    there: '_paq = { push: (...given) => told("matomo", ...given) }',
    called: [['trackEvent', 'Milepost', 'noticed', 'Mug', 30]],
    queue: '_paq',
  },
  {
    type: 'plausible',
    settings: { interactive: false, worth: true },
    there: 'plausible = (...given) => told("plausible", ...given)',
    called: ['noticed', { props: params, revenue: { amount: 30, currency: 'USD' }, interactive: false }],
    queue: 'plausible',
  },
  {
    type: 'umami',
    there: 'umami = { track: (...given) => told("umami", ...given) }',
    called: ['noticed', params],
  },
  {
    type: 'fathom',
    settings: { worth: true },
    there: 'fathom = { trackEvent: (...given) => told("fathom", ...given) }',
    called: ['noticed', { _value: 3000 }],
  },
  {
    type: 'hotjar',
    settings: { siteId: '1234567' },
    there: 'hj = (...given) => told("hotjar", ...given)',
    called: ['event', 'noticed'],
    queue: 'hj',
  },
  {
    type: 'fullstory',
    there: 'FS = (...given) => told("fullstory", ...given)',
    called: ['trackEvent', { name: 'noticed', properties: params }],
  },
  {
    type: 'optimizely',
    settings: { worth: true },
    there: 'optimizely = { push: (...given) => told("optimizely", ...given) }',
    called: [{ type: 'event', eventName: 'noticed', tags: { ...params, revenue: 3000 } }],
    queue: 'optimizely',
  },
  {
    type: 'vwo',
    there: 'VWO = { push: (...given) => told("vwo", ...given) }',
    called: [['event', 'noticed', params]],
    queue: 'VWO',
  },
  {
    type: 'statsig',
    settings: { clientKey: 'client-AbC123', worth: true },
    there:
      'Statsig = { instance: (key) => ({ key, logEvent(...given) { told("statsig", this.key, ...given) } }) }',
    called: ['client-AbC123', { eventName: 'noticed', metadata: params, value: 30 }],
  },
  {
    type: 'hubspot',
    settings: { hubId: '1234567' },
    there: '_hsq = { push: (...given) => told("hubspot", ...given) }',
    called: [['trackCustomBehavioralEvent', { name: 'pe1234567_noticed', properties: params }]],
    queue: '_hsq',
  },
  {
    type: 'intercom',
    there: 'Intercom = (...given) => told("intercom", ...given)',
    called: ['trackEvent', 'noticed', params],
  },
  {
    type: 'drift',
    there: 'drift = { track: (...given) => told("drift", ...given) }',
    called: ['noticed', params],
  },
  {
    type: 'dom-event',
    there: 'document.addEventListener("milepost:event", ({ detail }) => told("dom-event", detail))',
    called: [{ id, name: 'noticed', params, value: 30, currency: 'USD' }],
  },
];

type Told = [type: string, ...given: unknown[]];
const tell = 'calls = []; told = (...given) => calls.push(given)';

function sendingTo(types: readonly Pick<Case, 'type' | 'settings'>[], extra: Record<string, string> = {}) {
  const ruleSet = oneRule(
    { type: 'data-layer', settings: { pattern: '^go' } },
    {
      params: { ...params, ...extra },
      destinations: types.map(({ type, settings = {} }, place) => ({
        // Twice the same type is two destinations.
        id: types.findIndex((each) => each.type === type) === place ? type : `${type}-${place}`,
        type,
        settings,
        consent: [],
      })),
    },
  );
  Object.assign(ruleSet.plan.events[0]!, { value: { type: 'fixed', amount: 30, currency: 'USD' } });
  return ruleSet;
}

async function open(
  types: readonly Pick<Case, 'type' | 'settings'>[],
  before = '',
  rest: Partial<Parameters<typeof runContainer>[0]> = {},
) {
  const page = await runContainer({ ruleSet: sendingTo(types), before: `${tell}; ${before}`, ...rest });
  const world = page.window as unknown as Record<string, unknown> & { calls: Told[] };
  return { page, world, go: () => page.window.dataLayer!.push({ event: 'go' }) };
}

it('vendors: calls each as it documents, where it is there', async () => {
  const { page, world, go } = await open(cases, cases.map(({ there = '' }) => there).join('; '));
  go();
  await expect.poll(() => world.calls.length).toBe(cases.length);
  for (const { type, called = [] } of cases)
    expect([type, ...(world.calls.find(([of]) => of === type) ?? []).slice(1)]).toEqual([type, ...called]);
  expect(await page.requests()).toEqual([]);
});

it('vendors: leaves calls in the documented queue of one that has not come, and makes no global of another', async () => {
  const { page, world, go } = await open(cases);
  const before = new Set(Object.keys(page.window));
  go();
  await pause(300);
  const made = Object.keys(page.window).filter((name) => !before.has(name));
  const queued = cases.filter(({ queue }) => queue);
  expect(made.sort()).toEqual(queued.map(({ queue }) => queue!).sort());
  for (const { type, queue = '', called = [] } of queued) {
    const there = world[queue] as unknown[] & { q?: IArguments[] };
    const held = there.q ? [...there.q[0]!] : [...there];
    expect([type, ...held]).toEqual([type, ...called]);
  }
  expect(await page.requests()).toEqual([]);
});

it('clarity: sets parameters as tags before the event, in its own queue', async () => {
  const { page, world, go } = await open([{ type: 'clarity', settings: { projectId: 'abcd1234ef' } }]);
  go();
  await expect.poll(() => (world['clarity'] as { q?: unknown[] } | undefined)?.q?.length).toBe(2);
  const { q } = world['clarity'] as { q: IArguments[] };
  expect(q.map((one) => [...one])).toEqual([
    ['set', 'item', 'Mug'],
    ['event', 'noticed'],
  ]);
  expect(await page.requests()).toEqual([]);
});

const scripts = [
  { type: 'clarity', settings: { projectId: 'abcd1234ef', load: true } },
  { type: 'hotjar', settings: { siteId: '1234567', load: true } },
];

it('clarity and hotjar: load their scripts once where the site wants that and has none itself', async () => {
  const answers = ['clarity.ms', 'hotjar.com'].map((url) => ({
    url,
    body: '',
    contentType: 'text/javascript',
  }));
  const { page, world } = await open([...scripts, { ...scripts[1]! }], '', { answers });
  await expect.poll(async () => (await page.requests()).length).toBe(2);
  expect((await page.requests()).map(({ url }) => url).sort()).toEqual([
    'https://static.hotjar.com/c/hotjar-1234567.js?sv=6',
    'https://www.clarity.ms/tag/abcd1234ef',
  ]);
  expect(world['_hjSettings']).toEqual({ hjid: 1234567, hjsv: 6 });

  const there = await open(scripts, 'hj = clarity = (...given) => told(...given)', { answers });
  there.go();
  await expect.poll(() => there.world.calls.length).toBe(3);
  expect(await there.page.requests()).toEqual([]);
});

it('vwo: calls the newer global where the page has it', async () => {
  const { world, go } = await open(
    [{ type: 'vwo' }],
    'Wingify = { event: (...given) => told("wingify", ...given) }',
  );
  go();
  await expect.poll(() => world.calls).toEqual([['wingify', 'noticed', params]]);
  expect(world['VWO']).toBeUndefined();
});

it('matomo: makes a mapped number the conversion of that goal, and a search a site search', async () => {
  const ruleSet = sendingTo([{ type: 'matomo', settings: { worth: true } }]);
  Object.assign(ruleSet.destinations[0]!, { map: { events: { noticed: '7' } } });
  const goal = await runContainer({ ruleSet });
  goal.window.dataLayer!.push({ event: 'go' });
  await expect
    .poll(() => (goal.window as unknown as { _paq?: unknown })._paq)
    .toEqual([['trackGoal', 7, 30]]);

  const searching = JSON.parse(
    JSON.stringify(sendingTo([{ type: 'matomo' }], { search_term: 'mugs' })).replaceAll(
      '"noticed"',
      '"search"',
    ),
  );
  const search = await runContainer({ ruleSet: searching });
  search.window.dataLayer!.push({ event: 'go' });
  await expect
    .poll(() => (search.window as unknown as { _paq?: unknown })._paq)
    .toEqual([['trackSiteSearch', 'mugs', false, false]]);
});

it('a vendor that comes late: gets what happened before, in order, and what follows at once', async () => {
  const { page, world, go } = await open([{ type: 'mixpanel' }]);
  go();
  go();
  await pause(250);
  expect(world.calls).toEqual([]);
  world['mixpanel'] = {
    track: (_: string, { $insert_id }: { $insert_id: string }) => world.calls.push([$insert_id]),
  };
  await expect.poll(() => world.calls.length).toBe(2);
  expect(world.calls).toEqual([...world.calls].sort());
  go();
  expect(world.calls).toHaveLength(3);
  expect(await page.requests()).toEqual([]);
});

/** A page whose timers run a hundred times as fast, and are counted. */
const hurried =
  'ticks = 0; const wait = window.setTimeout; window.setTimeout = (work, ms, ...given) => wait(work, ms / 100, ...given, ticks++)';

it('a vendor that never comes: what waited is dropped after 20 seconds, and later ones are looked for anew', async () => {
  const { world, go } = await open([{ type: 'drift' }], hurried);
  go();
  await expect.poll(() => world['ticks'], { timeout: 10_000 }).toBeGreaterThanOrEqual(200);
  await pause(300);
  world['drift'] = { track: (...given: unknown[]) => world.calls.push(['drift', ...given]) };
  await pause(100);
  expect(world.calls).toEqual([]);
  go();
  await expect.poll(() => world.calls).toEqual([['drift', 'noticed', params]]);
});

it('a vendor that consent stops: gets nothing that still waited', async () => {
  const ruleSet = sendingTo([{ type: 'drift' }]);
  ruleSet.consent = {
    manager: 'page',
    default: { functionality_storage: 'granted' },
    pending: 'queue',
  } as typeof ruleSet.consent;
  ruleSet.destinations[0]!.consent = ['functionality_storage'];
  const page = await runContainer({ ruleSet, before: tell });
  page.window.dataLayer!.push({ event: 'go' });
  page.window.milepost.push(['consent', { functionality_storage: 'denied' }]);
  const { calls } = page.window as unknown as { calls: Told[] };
  Object.assign(page.window, { drift: { track: (...given: unknown[]) => calls.push(['drift', ...given]) } });
  await pause(400);
  expect(calls).toEqual([]);
});

const share = (sending: boolean) =>
  `milepost = []; milepost.told = []; milepost.sending = ${sending}; milepost.trace = (entry) => milepost.told.push(entry)`;
const deliveries = (page: { window: Window }) =>
  (page.window as unknown as { milepost: { told: TraceEntry[] } }).milepost.told.filter(
    (entry) => entry.kind === 'delivery',
  );

it('preview: records every exact call and makes none', async () => {
  const { page, world, go } = await open(
    cases,
    `${cases.map(({ there = '' }) => there).join('; ')}; ${share(false)}`,
    {
      options: { preview: true },
    },
  );
  go();
  await expect.poll(() => deliveries(page).length).toBe(cases.length);
  expect(world.calls).toEqual([]);
  const told = deliveries(page);
  expect(told.map(({ outcome }) => outcome)).toEqual(cases.map(() => 'held'));
  for (const { type, called = [] } of cases.filter(({ type }) => !['statsig', 'dom-event'].includes(type)))
    expect(told.find(({ destination }) => destination === type)?.request).toMatchObject({
      arguments: called,
    });
});

it('preview: tells of one that never came that it is not on the page', async () => {
  const { page, go } = await open([{ type: 'drift' }], `${hurried}; ${share(true)}`, {
    options: { preview: true },
  });
  go();
  await expect.poll(() => deliveries(page).length, { timeout: 5000 }).toBe(2);
  expect(deliveries(page)).toMatchObject([
    { destination: 'drift', outcome: 'queued', request: { call: 'drift.track' } },
    { destination: 'drift', outcome: 'dropped', rule: 'noticed', answer: { failed: 'nobody' } },
  ]);
});
