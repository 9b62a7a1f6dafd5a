import { beforeEach, expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { type RunningContainer, runContainer } from '../../test/support/container';
import { forgetDevice } from '../../test/support/lastPages';
import { oneRule } from '../../test/support/oneRule';

const button = '<button id="buy">Buy</button>';

function collected(changes: Partial<RuleSet['consent']> = {}, rule: object = {}): RuleSet {
  return {
    ...oneRule({ type: 'click', settings: { target: '#buy' } }, rule),
    destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage'] }],
    consent: {
      default: { analytics_storage: 'unknown' },
      pending: 'queue',
      storage: 'analytics_storage',
      ...changes,
    },
  };
}

// Files of tests share one origin.
beforeEach(forgetDevice);

const settled = () => new Promise((resolve) => setTimeout(resolve, 250));
const say = (page: RunningContainer, value: string) =>
  page.window.milepost.push(['consent', { analytics_storage: value }]);
const sent = async (page: RunningContainer) => {
  await settled();
  return (await page.batches()).flatMap(({ events }) => events);
};

it('asks nobody for anything while consent is unknown, then sends what waited', async () => {
  const page = await runContainer({ ruleSet: collected(), html: button });
  await page.click('#buy');
  await settled();
  expect(await page.requests()).toEqual([]);
  expect(page.window.localStorage.length).toBe(0);
  say(page, 'granted');
  const [event] = await sent(page);
  expect(event).toMatchObject({
    name: 'noticed',
    rule: 'noticed',
    seq: 1,
    // The answer it waited for.
    consent: { analytics_storage: 'granted' },
    flags: [],
  });
  page.window.localStorage.clear();
});

it('drops what happened while consent is unknown when told so', async () => {
  const page = await runContainer({ ruleSet: collected({ pending: 'drop' }), html: button });
  await page.click('#buy');
  say(page, 'granted');
  expect(await sent(page)).toEqual([]);
  await page.click('#buy');
  expect(await sent(page)).toHaveLength(1);
  page.window.localStorage.clear();
});

it('forgets what waited when consent is refused', async () => {
  const page = await runContainer({ ruleSet: collected(), html: button });
  await page.click('#buy');
  say(page, 'denied');
  say(page, 'granted');
  expect(await sent(page)).toEqual([]);
  page.window.localStorage.clear();
});

it('takes an answer given before it loaded', async () => {
  const page = await runContainer({
    ruleSet: collected(),
    html: button,
    before: "milepost = [['consent', { analytics_storage: 'granted' }]]",
  });
  await page.click('#buy');
  const [event] = await sent(page);
  expect(event).toMatchObject({ consent: { analytics_storage: 'granted' } });
  page.window.localStorage.clear();
});

it('stops and clears what it stored when consent is withdrawn', async () => {
  const page = await runContainer({ ruleSet: collected(), html: button });
  say(page, 'granted');
  await page.click('#buy');
  expect(await sent(page)).toHaveLength(1);
  expect(page.window.localStorage.length).toBe(1);
  // Both at one moment: a press that has been sent before the answer was allowed to.
  page.document.getElementById('buy')!.click();
  say(page, 'denied');
  expect(page.window.localStorage.length).toBe(0);
  await page.click('#buy');
  expect(await sent(page)).toHaveLength(1);
});

it('knows visitor and session only where storage is allowed', async () => {
  const page = await runContainer({
    ruleSet: collected({ default: { analytics_storage: 'granted' } }),
    html: button,
  });
  await page.click('#buy');
  await page.click('#buy');
  const [one, other] = await sent(page);
  expect(one?.['visitor_id']).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(other).toMatchObject({ visitor_id: one?.['visitor_id'], session_id: one?.['session_id'], seq: 2 });
  page.window.localStorage.clear();
  const without = collected({ default: { analytics_storage: 'granted' } });
  delete without.consent.storage;
  const other2 = await runContainer({ ruleSet: without, html: button });
  await other2.click('#buy');
  const [event] = await sent(other2);
  expect(event).not.toHaveProperty('visitor_id');
  expect(other2.window.localStorage.length).toBe(0);
});

it('counts sessions and visitors across page loads, and per-visitor rules skip without storage when told so', async () => {
  const capped = collected(
    { default: { analytics_storage: 'granted' } },
    { frequency: { limit: 1, per: 'visitor' } },
  );
  const page = await runContainer({ ruleSet: capped, html: button });
  await page.click('#buy');
  expect(await sent(page)).toHaveLength(1);
  await page.load('/again', button);
  await page.click('#buy');
  expect(await sent(page)).toHaveLength(1);
  page.window.localStorage.clear();

  const skipping = collected(
    {
      storage: 'functionality_storage',
      default: { analytics_storage: 'granted', functionality_storage: 'unknown' },
    },
    { frequency: { limit: 1, per: 'session', withoutStorage: 'skip' } },
  );
  const strict = await runContainer({ ruleSet: skipping, html: button });
  await strict.click('#buy');
  expect(await sent(strict)).toEqual([]);
});

it('works in memory where the browser refuses storage', async () => {
  const page = await runContainer({
    ruleSet: collected(
      { default: { analytics_storage: 'granted' } },
      { frequency: { limit: 1, per: 'session' } },
    ),
    html: button,
    before:
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
  });
  await page.click('#buy');
  await page.click('#buy');
  expect(await sent(page)).toHaveLength(1);
});

/** Opens page after page, on each of which the visitor agrees only after it has loaded. Answers how many events each sent. */
async function lateConsent(ruleSet: RuleSet, pages: number): Promise<number[]> {
  const page = await runContainer({ ruleSet, html: button });
  const counts: number[] = [];
  let before = 0;
  for (let place = 0; place < pages; place++) {
    if (place) await page.load(`/page-${place}`, button);
    await settled();
    say(page, 'granted');
    const all = (await sent(page)).length;
    counts.push(all - before);
    before = all;
  }
  page.window.localStorage.clear();
  return counts;
}

const viewed = (rule: object): RuleSet => ({
  ...collected({}, rule),
  rules: oneRule({ type: 'page-view', settings: {} }, rule).rules,
});

it.each(['session', 'visitor', 'day'] as const)(
  'keeps a cap per %s although consent comes late on each page',
  async (per) => {
    expect(await lateConsent(viewed({ frequency: { limit: 2, per } }), 4)).toEqual([1, 1, 0, 0]);
  },
);

it('asks once who a visitor is to whom a rule is rolled out, although consent comes late', async () => {
  const half = viewed({});
  half.rules[0]!.rollout = { state: 'live', percent: 50 };
  const all: number[] = [];
  for (let visitor = 0; visitor < 6; visitor++) {
    const [first, ...rest] = await lateConsent(half, 3);
    expect(rest).toEqual([first, first]);
    all.push(first!);
  }
  expect(all.every((each) => each === 0 || each === 1)).toBe(true);
});

it('redacts what the page pushes itself', async () => {
  const page = await runContainer({
    ruleSet: collected({ default: { analytics_storage: 'granted' } }),
    html: button,
  });
  page.window.milepost.push(['event', 'pushed', { mail: 'me@example.com', count: 3, yes: true }]);
  const [event] = await sent(page);
  expect(event).toMatchObject({
    name: 'pushed',
    params: { mail: '[email]', count: 3, yes: true },
    flags: ['redacted'],
  });
  page.window.localStorage.clear();
});
