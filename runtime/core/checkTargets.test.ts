import { expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { type RunningContainer, runContainer } from '../../test/support/container';
import { oneRule } from '../../test/support/oneRule';

const destinations = [{ id: 'reports', type: 'collector', settings: {}, consent: [] }];

function ruleSet(percent: number | undefined, guards: { read: 'text'; equals: string }[] = []): RuleSet {
  const base = oneRule({ type: 'click', settings: { target: 'buy' } }, { destinations });
  return {
    ...base,
    site: { ...base.site, ...(percent !== undefined && { targetChecks: percent }) },
    targets: [
      { id: 'buy', selector: 'main .buy', guards },
      { id: 'unused', selector: '.unused' },
    ],
  };
}

async function told(page: RunningContainer) {
  await new Promise((resolve) => setTimeout(resolve, 3600));
  return (await page.batches()).flatMap(({ events }) =>
    events.map(({ name, rule, params }) => ({ name, rule, params })),
  );
}

const check = (matches: number) => ({
  name: 'milepost_target',
  rule: '',
  params: { target: 'buy', matches },
});

it('tells the collector whether a target that rules use is there', async () => {
  const page = await runContainer({
    ruleSet: ruleSet(100, [{ read: 'text', equals: 'Buy' }]),
    html: '<main><b class="buy">Buy</b><b class="buy">Bought</b></main>',
  });
  expect(await told(page)).toEqual([check(1)]);
});

it('tells nothing about the visitor, and takes no place in the sequence', async () => {
  const page = await runContainer({
    ruleSet: ruleSet(100),
    path: '/hello/ann@example.com?email=ann@example.com',
    hash: 'top',
    before: '(window.milepost = window.milepost || []).push(["identify", "ann"])',
    html: '<main><b class="buy">Buy</b></main>',
  });
  await told(page);
  await page.click('.buy');
  const events = async () => (await page.batches()).flatMap((batch) => batch.events);
  await expect.poll(async () => (await events()).length).toBe(2);
  const [report, click] = await events();
  expect(report).toEqual({
    id: expect.any(String),
    site: click?.['site'],
    container: click?.['container'],
    rule: '',
    name: 'milepost_target',
    page_id: expect.any(String),
    seq: 0,
    created_at: expect.any(Number),
    consent: click?.['consent'],
    rollout: { state: 'live', percent: 100 },
    flags: [],
    page: {
      url: `${location.origin}/hello/[email]`,
      title: '',
      referrer: '',
      width: 0,
      height: 0,
      language: '',
    },
    params: { target: 'buy', matches: 1 },
  });
  expect(report?.['page_id']).not.toBe(click?.['page_id']);
  expect(click).toMatchObject({ seq: 1, user_id: 'ann' });
});

it('tells that it is gone, or there more than once', async () => {
  const gone = await runContainer({ ruleSet: ruleSet(100), html: '<main></main>' });
  expect(await told(gone)).toEqual([check(0)]);
  const html = '<main><b class="buy"></b><b class="buy"></b><b class="buy"></b></main>';
  expect(await told(await runContainer({ ruleSet: ruleSet(100), html }))).toEqual([check(2)]);
});

it('tells nothing before consent', async () => {
  const set = ruleSet(100);
  const waiting = {
    ...set,
    destinations: [{ ...set.destinations[0]!, consent: ['analytics_storage'] }],
    consent: { default: { analytics_storage: 'unknown' as const }, pending: 'queue' as const },
  };
  const page = await runContainer({ ruleSet: waiting, html: '<main></main>' });
  expect(await told(page)).toEqual([]);
  expect(await page.requests()).toEqual([]);
});

it('is only in containers that ask for it, and asks on the share of pages it is told to', async () => {
  const without = await runContainer({ ruleSet: ruleSet(undefined), html: '<main></main>' });
  expect(without.script.code).not.toContain('milepost_target');
  expect((await runContainer({ ruleSet: ruleSet(1), html: '' })).script.code).toContain('milepost_target');
  // The lot is drawn by Math.random: a page where it is never low enough tells nothing.
  const page = await runContainer({
    ruleSet: ruleSet(1),
    before: 'Math.random = () => 0.5',
    html: '<main></main>',
  });
  expect(await told(page)).toEqual([]);
});
