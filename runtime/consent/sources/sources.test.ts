import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { RuleSet } from '../../../shared/ruleset/types';
import { banners, type Double, signals } from '../../../test/support/banners';
import { type ConsentPage, openPages, requestsOfAll, settled } from '../../../test/support/consentPages';
import { oneRule } from '../../../test/support/oneRule';

const hostOf = (signal: string) => `${signal.replaceAll('_', '-')}.example`;
const hosts = signals.map(hostOf).sort();

/** One click goes to seven receivers, each for one signal, with seven parameters, each for one signal. */
function sevenfold(type: string, settings: Record<string, unknown>): RuleSet {
  const ruleSet = oneRule(
    { type: 'click', settings: { target: '#buy' } },
    {
      variables: signals.map((signal) => ({
        id: signal,
        type: 'javascript',
        settings: { path: `secret.${signal}` },
      })),
      params: Object.fromEntries(signals.map((signal) => [signal, `{{${signal}}}`])),
      destinations: signals.map((signal) => ({
        id: signal,
        type: 'collector',
        settings: { url: `https://${hostOf(signal)}/e` },
        consent: [signal],
      })),
      consent: {
        source: { type, settings },
        default: Object.fromEntries(signals.map((signal) => [signal, 'unknown' as const])),
        pending: 'queue',
        storage: 'analytics_storage',
      },
    },
  );
  for (const signal of signals) ruleSet.plan.events[0]!.params![signal]!.consent = [signal];
  return ruleSet;
}

const cases = ['late', 'never', 'throws', 'twice', 'revoked', 'lies', 'asks-again'] as const;

interface Heads {
  atHead?: ((window: Window, name: string) => void) | undefined;
}

beforeEach(() => localStorage.clear());
afterAll(() => {
  (window as Heads).atHead = undefined;
});

const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('milepost'));

describe.each(Object.entries(banners))('%s', (_, banner) => {
  it('sends, stores and reads nothing before a grant, and nothing after it is taken back', async () => {
    const doubles: Record<string, Double> = {};
    (window as Heads).atHead = (page, name) => {
      const double = banner.double(page as never);
      doubles[name] = double;
      if (name !== 'late' && name !== 'never') double.install(name === 'throws');
    };
    const list = await openPages(
      sevenfold(banner.type, banner.settings),
      cases.map((name) => ({ name, before: `parent.atHead(window, '${name}');` })),
    );
    const pages = Object.fromEntries(cases.map((name, at) => [name, list[at]!])) as Record<
      (typeof cases)[number],
      ConsentPage
    >;
    // Nobody has answered; two banners say what is no answer.
    doubles['lies']!.lie();
    doubles['asks-again']!.ask();
    for (const page of list) page.click();
    await settled();
    expect(await requestsOfAll()).toEqual([]);
    for (const { window, path } of list)
      expect([path, window.spied]).toEqual([path, { requests: [], writes: [], reads: [] }]);
    expect(kept()).toEqual([]);

    // One comes now; two are answered, one of them twice; one is refused.
    doubles['late']!.install();
    doubles['late']!.answer(true);
    doubles['twice']!.answer(true);
    doubles['twice']!.answer(true);
    doubles['revoked']!.answer(true);
    doubles['asks-again']!.answer(false);
    await expect.poll(() => pages.late.hosts(), { timeout: 5000 }).toEqual(hosts);
    await expect.poll(() => pages.revoked.hosts(), { timeout: 5000 }).toEqual(hosts);
    for (const page of list) page.click();
    await expect
      .poll(async () => (await pages.twice.events(hosts[0]!)).length, { timeout: 5000 })
      .toBeGreaterThan(1);
    await settled();
    for (const name of ['never', 'throws', 'lies', 'asks-again'] as const) {
      expect([name, await pages[name].hosts()]).toEqual([name, []]);
      expect([name, pages[name].window.spied]).toEqual([name, { requests: [], writes: [], reads: [] }]);
    }
    for (const host of hosts) {
      const got = await pages.twice.events(host);
      expect([host, got.length, new Set(got.map(({ id }) => id)).size]).toEqual([host, 2, 2]);
      // What happened before the answer was not read then, and is not read later.
      expect(got.map(({ params }) => Object.keys(params as object).length)).toEqual([0, 7]);
    }
    expect(kept()).toEqual(['milepost.mp_test000001']);

    // Shown again: where that takes the answer back, nothing goes until the next.
    const held = (await pages.twice.events(hosts[0]!)).length;
    doubles['twice']!.ask();
    if (banner.pauses) {
      pages.twice.click();
      await settled();
      expect(await pages.twice.events(hosts[0]!)).toHaveLength(held);
    }

    // Taken back.
    for (const name of cases) if (name !== 'revoked') pages[name].frame.remove();
    const { revoked } = pages;
    revoked.click();
    doubles['revoked']!.answer(false);
    await settled(0);
    expect(kept()).toEqual([]);
    const before = (await requestsOfAll()).length;
    const reads = revoked.window.spied.reads.length;
    const writes = revoked.window.spied.writes.length;
    for (let times = 0; times < 4; times++) {
      revoked.click();
      await settled(275);
    }
    expect((await requestsOfAll()).length).toBe(before);
    expect(revoked.window.spied.reads.length).toBe(reads);
    expect(revoked.window.spied.writes.length).toBe(writes);
    expect(kept()).toEqual([]);
  });
});
