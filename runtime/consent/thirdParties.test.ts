import { beforeEach, expect, it } from 'vitest';
import { usualSignals } from '../../shared/consent/needs';
import type { ConsentValue } from '../../shared/event';
import { openPages, requestsOfAll, settled } from '../../test/support/consentPages';
import { everyReceiver } from '../../test/support/everyReceiver';
import { forgetDevice } from '../../test/support/lastPages';

beforeEach(forgetDevice);

it.each(['denied', 'unknown'] as const)(
  'asks no other origin for anything while consent is %s, with everything there is to send to',
  async (state: ConsentValue) => {
    const [page] = await openPages(everyReceiver(state), [{ name: `everything-${state}` }]);
    const { window } = page!;
    const scripts = window.document.scripts.length;
    await settled(500);
    expect(await requestsOfAll()).toEqual([]);
    expect(window.spied).toEqual({ requests: [], writes: [], reads: [] });
    expect(window.document.scripts.length).toBe(scripts);
    // Not because nothing would be asked.
    window.milepost.push(['consent', Object.fromEntries(usualSignals.map((signal) => [signal, 'granted']))]);
    const hosts = async () => new Set((await requestsOfAll()).map((url) => new URL(url).host)).size;
    await expect.poll(hosts).toBeGreaterThanOrEqual(10);
  },
);
