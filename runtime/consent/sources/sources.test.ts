import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Double, signals } from '../../../test/support/bannerDouble';
import { banners } from '../../../test/support/banners';
import { behaviours } from '../../../test/support/consentBehaviours';
import { type ConsentPage, openPages, requestsOfAll, settled } from '../../../test/support/consentPages';
import { forgetDevice } from '../../../test/support/lastPages';
import { hostOf, sevenfold } from '../../../test/support/sevenfold';

const hosts = signals.map(hostOf).sort();
const untouched = { requests: [], writes: [], reads: [] };

interface Heads {
  atHead?: ((window: Window, name: string) => void) | undefined;
}

beforeEach(forgetDevice);
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
      const { head = () => double.install() } = behaviours.find((each) => each.name === name)!;
      head(double, page as never);
    };
    const list = await openPages(
      sevenfold(banner.type, banner.settings),
      behaviours.map(({ name }) => ({ name, before: `parent.atHead(window, '${name}');` })),
    );
    const pages = Object.fromEntries(behaviours.map(({ name }, at) => [name, list[at]!])) as Record<
      string,
      ConsentPage
    >;
    const { twice, revoked, 'at-once': atOnce } = pages as Record<string, ConsentPage>;
    // Nobody has answered, but one before the page was there; two banners say what is no answer.
    for (const { name, before } of behaviours) before?.(doubles[name]!);
    for (const page of list) if (page !== atOnce) page.click();
    await settled();
    expect(await requestsOfAll()).toEqual([]);
    for (const page of list)
      if (page !== atOnce) expect([page.path, page.window.spied]).toEqual([page.path, untouched]);
    expect(atOnce!.window.spied).toMatchObject({ requests: [], reads: [] });

    for (const { name, next } of behaviours) next?.(doubles[name]!);
    // Some banners answer by a promise.
    await settled(20);
    for (const page of list) page.click();
    const expected = Object.fromEntries(
      behaviours.map(({ name, grants }) => [
        name,
        grants === 'all' ? hosts : grants === 'partly' ? banner.partly.map(hostOf).sort() : [],
      ]),
    );
    const reached = async () =>
      Object.fromEntries(
        await Promise.all(behaviours.map(async ({ name }) => [name, await pages[name]!.hosts()] as const)),
      );
    await expect.poll(reached, { timeout: 5000 }).toEqual(expected);
    for (const page of list) page.click();
    const got = async (page: ConsentPage) => (await page.events(hosts[0]!)).length;
    await expect.poll(() => got(twice!), { timeout: 5000 }).toBeGreaterThan(2);
    await settled();
    expect(await reached()).toEqual(expected);
    for (const { name, grants } of behaviours) {
      const { spied } = pages[name]!.window;
      // What was granted and refused in one moment was made ready, and undone.
      if (grants === 'nothing')
        expect([name, { ...spied, ...(name === 'flaps' && { writes: [] }) }]).toEqual([name, untouched]);
      if (grants === 'partly')
        expect([name, [...new Set(spied.reads)].sort()]).toEqual([name, [...banner.partly].sort()]);
    }
    for (const host of hosts) {
      const events = await twice!.events(host);
      // A request that got no answer goes again, with the same ids; nothing goes twice at the first try.
      const first = events.filter(({ attempt }) => attempt === 1);
      expect([host, first.length, new Set(events.map(({ id }) => id)).size]).toEqual([host, 3, 3]);
      // What happened before the answer was not read then, and is not read later.
      expect(first.map(({ params }) => Object.keys(params as object).length)).toEqual([0, 7, 7]);
    }
    expect(kept()).toEqual(['milepost.mp_test000001']);

    // Shown again: where that takes the answer back, nothing goes until the next.
    const held = await got(twice!);
    doubles['twice']!.ask();
    if (banner.pauses) {
      twice!.click();
      await settled();
      expect(await got(twice!)).toBe(held);
    }

    // Taken back.
    for (const page of list) if (page !== revoked) page.frame.remove();
    revoked!.click();
    doubles['revoked']!.answer(false);
    await settled(0);
    expect(kept()).toEqual([]);
    const before = (await requestsOfAll()).length;
    const reads = revoked!.window.spied.reads.length;
    const writes = revoked!.window.spied.writes.length;
    for (let times = 0; times < 4; times++) {
      revoked!.click();
      await settled(275);
    }
    expect((await requestsOfAll()).length).toBe(before);
    expect(revoked!.window.spied.reads.length).toBe(reads);
    expect(revoked!.window.spied.writes.length).toBe(writes);
    expect(kept()).toEqual([]);
  });
});
