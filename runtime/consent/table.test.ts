import { beforeEach, expect, it } from 'vitest';
import { plan } from '../../shared/compiler/plan';
import { adSignals, usualSignals } from '../../shared/consent/needs';
import { type ConsentOutcome, consentTable, consentValues, outcomeOf } from '../../shared/consent/table';
import type { RuleSet } from '../../shared/ruleset/types';
import { openPages, settled } from '../../test/support/consentPages';
import { forgetDevice } from '../../test/support/lastPages';
import { oneRule } from '../../test/support/oneRule';
import { catalog } from '../catalog';

beforeEach(forgetDevice);

/** Mulberry32: the same seed gives the same rule sets. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A few rules that one click fires, to receivers of our own and to a data layer, with needs drawn by lot. */
function generated(next: () => number): RuleSet {
  const among = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)]!;
  const some = (most: number) => [
    ...new Set(Array.from({ length: Math.floor(next() * (most + 1)) }, () => among(usualSignals))),
  ];
  const base = oneRule(
    { type: 'click', settings: { target: '#buy' } },
    {
      variables: [{ id: 'gated', type: 'javascript', settings: { path: 'secret.ad_storage' } }],
      params: { open: '{{page_path}}', closed: '{{gated}}' },
    },
  );
  const [rule] = base.rules;
  base.plan.events[0]!.params!['closed']!.consent = [among(usualSignals)];
  return {
    ...base,
    rules: ['one', 'two', 'three'].slice(0, 1 + Math.floor(next() * 3)).map((id) => ({
      ...rule!,
      id,
      ...(next() < 0.5 && { consent: some(2) }),
      destinations: next() < 0.5 ? 'all' : ['first', among(['second', 'layer'])],
    })),
    destinations: [
      { id: 'first', type: 'collector', settings: { url: 'https://first.example/e' }, consent: some(2) },
      { id: 'second', type: 'collector', settings: { url: 'https://second.example/e' }, consent: some(2) },
      { id: 'layer', type: 'data-layer', settings: {}, consent: some(1) },
    ],
    consent: {
      manager: next() < 0.15 ? 'none' : 'page',
      default: Object.fromEntries(
        usualSignals.filter(() => next() < 0.6).map((signal) => [signal, among(consentValues)]),
      ),
      pending: among(['queue', 'drop', 'anonymise'] as const),
      ...(next() < 0.5 && { storage: among(usualSignals) }),
    },
  };
}

type Told = Record<string, ConsentOutcome>;
const seeds = Array.from({ length: 12 }, (_, at) => 20261122 + at);

it.each(seeds)('does what the table says, for a rule set of seed %i', async (seed) => {
  const next = random(seed);
  const ruleSet = generated(next);
  const { rows } = consentTable(plan(ruleSet, catalog, []));
  // The first page leaves everything as it begins; the others say each signal by lot.
  const states = Array.from(
    { length: 5 },
    (_, at): Record<string, string> =>
      at === 0
        ? {}
        : Object.fromEntries(
            usualSignals.map((signal) => [
              signal,
              next() < 0.55 ? 'granted' : consentValues[Math.floor(next() * 3)]!,
            ]),
          ),
  );
  const pages = await openPages(
    ruleSet,
    states.map((state, at) => ({
      name: `state-${at}`,
      before: at ? `milepost = [['consent', ${JSON.stringify(state)}]];` : '',
    })),
  );
  for (const page of pages) page.click();
  await settled(400);
  const mine = rows.filter(({ rule }) => rule !== '');
  const said = states.map(
    (state, at): Told =>
      Object.fromEntries(
        mine.map((row) => [
          `${row.rule} to ${row.destination}`,
          at ? outcomeOf(row.needs, row.pending, state) : row.before,
        ]),
      ),
  );
  const sent = async (page: (typeof pages)[0]) => {
    const found: Record<string, { anonymous: boolean; params: object }> = {};
    for (const host of ['first', 'second'])
      for (const event of await page.events(`${host}.example`))
        found[`${event['rule']} to ${host}`] = {
          anonymous: (event['flags'] as string[]).includes('anonymous'),
          params: event['params'] as object,
        };
    return found;
  };
  const layered = (page: (typeof pages)[0]) =>
    ((page.window as unknown as { dataLayer?: object[] }).dataLayer ?? []).length;
  for (const [at, page] of pages.entries()) {
    const got = await sent(page);
    for (const row of mine.filter(({ destination }) => destination !== 'layer')) {
      const key = `${row.rule} to ${row.destination}`;
      const happened = !got[key] ? 'silent' : got[key].anonymous ? 'anonymous' : 'sends';
      const expected = said[at]![key]!;
      expect([seed, at, key, happened]).toEqual([
        seed,
        at,
        key,
        expected === 'waits' || expected === 'nothing' ? 'silent' : expected,
      ]);
      const [gate] = row.params;
      const allowed =
        at === 0
          ? ruleSet.consent.manager === 'none' ||
            gate!.signals.every((signal) => ruleSet.consent.default[signal] === 'granted')
          : gate!.signals.every((signal) => states[at]![signal] === 'granted');
      if (got[key])
        expect([seed, at, key, 'closed' in got[key].params]).toEqual([
          seed,
          at,
          key,
          allowed && !got[key].anonymous,
        ]);
    }
    const toLayer = mine.filter(({ destination }) => destination === 'layer');
    const due = toLayer.filter((row) => said[at]![`${row.rule} to layer`] === 'sends').length;
    expect([seed, at, 'layer', layered(page)]).toEqual([seed, at, 'layer', due]);
  }
  // What waited goes, and what was refused or dropped does not come back.
  for (const page of pages)
    page.window.milepost.push([
      'consent',
      Object.fromEntries(usualSignals.map((signal) => [signal, 'granted'])),
    ]);
  await settled(400);
  for (const [at, page] of pages.entries()) {
    const got = await sent(page);
    for (const row of mine.filter(({ destination }) => destination !== 'layer')) {
      const key = `${row.rule} to ${row.destination}`;
      expect([seed, at, key, key in got]).toEqual([seed, at, key, said[at]![key] !== 'nothing']);
    }
  }
});

it('refuses advertising where the browser says Global Privacy Control, whatever the page says', async () => {
  const ruleSet = oneRule(
    { type: 'click', settings: { target: '#buy' } },
    {
      destinations: usualSignals.map((signal) => ({
        id: signal,
        type: 'collector',
        settings: { url: `https://${signal.replaceAll('_', '-')}.example/e` },
        consent: [signal],
      })),
      consent: { default: {}, pending: 'queue', dnt: 'deny' },
    },
  );
  const all = `milepost = [['consent', ${JSON.stringify(Object.fromEntries(usualSignals.map((signal) => [signal, 'granted'])))}]];`;
  const [gpc, dnt] = await openPages(ruleSet, [
    {
      name: 'gpc',
      before: `Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });${all}`,
    },
    { name: 'dnt', before: `Object.defineProperty(navigator, 'doNotTrack', { value: '1' });${all}` },
  ]);
  const left = (without: readonly string[]) =>
    usualSignals
      .filter((signal) => !without.includes(signal))
      .map((signal) => `${signal.replaceAll('_', '-')}.example`)
      .sort();
  gpc!.click();
  dnt!.click();
  await expect.poll(() => gpc!.hosts()).toEqual(left(adSignals));
  await expect.poll(() => dnt!.hosts()).toEqual(left([...adSignals, 'analytics_storage']));
});
