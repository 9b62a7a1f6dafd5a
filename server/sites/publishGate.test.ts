/** The quality gate from arrival to container: what arrived well for a week is sent to advertising once it is published, and nothing else is. */
import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Manifest } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';
import { openEventStore } from '../events/sqlite';
import { newId } from '../testing/newId';
import { clickRuleSet, newEvent, newFolder, startTestServer } from '../testing/testServer';

const dayMs = 24 * 60 * 60_000;
const answered = { ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'denied' } as const;

function withMeta(): RuleSet {
  const plain = clickRuleSet();
  const click = plain.rules[0]!;
  return {
    ...plain,
    plan: {
      ...plain.plan,
      events: [
        ...plain.plan.events,
        { name: 'search', stage: 'intent' },
        { name: 'sign_up', stage: 'intent' },
      ],
    },
    rules: [
      click,
      { ...click, id: 'search', event: 'search' },
      { ...click, id: 'sign-up', event: 'sign_up' },
    ],
    destinations: [
      ...plain.destinations,
      {
        id: 'meta',
        type: 'meta',
        settings: { pixelId: '1234567890123456' },
        allow: { sign_up: 'It replaces a tag.' },
      },
    ],
  };
}

/** Arrivals of before today, as no clock of a test would wait for. */
async function arrivedBefore(data: string, site: string, name: string, daysAgo: number): Promise<void> {
  const store = openEventStore(data);
  const at = Date.now() - daysAgo * dayMs;
  const event = { ...newEvent(site), id: newId(), name, page_id: newId(), consent: answered };
  await store.append([
    {
      accept: {
        site,
        id: event.id,
        receivedAt: at,
        happenedAt: at,
        sentAt: at,
        attempt: 1,
        bot: false,
        event,
      },
    },
  ]);
  store.close();
}

it('publishes an event to advertising once it arrived well for a week, or with a reason', async () => {
  const data = newFolder();
  let server = await startTestServer({ data });
  const { site, revision } = await server.makeSite(withMeta());
  const publish = async () => {
    const answer = await server.call('POST', `/api/sites/${site.id}/versions`, { revision, note: '' });
    expect(answer.status, await answer.clone().text()).toBe(201);
    const { number } = (await answer.json()) as { number: number };
    const manifest = await server.call('GET', `/api/sites/${site.id}/versions/${number}/manifest.json`);
    const script = await fetch(`${server.url}/c/${site.id}.js`);
    return { manifest: (await manifest.json()) as Manifest, script: await script.text() };
  };
  try {
    const first = await publish();
    expect(first.manifest.ready).toBeUndefined();
    expect(first.script).not.toContain('AddToCart');
    expect(first.script).toContain('CompleteRegistration');

    await server.close();
    await arrivedBefore(data, site.id, 'add_to_cart', 8);
    await arrivedBefore(data, site.id, 'add_to_cart', 1);
    await arrivedBefore(data, site.id, 'search', 2);
    server = await startTestServer({ data });

    const second = await publish();
    expect(second.manifest.ready).toEqual(['add_to_cart']);
    expect(second.script).toContain('AddToCart');
    expect(second.script).not.toContain('Search');
  } finally {
    await server.close();
    rmSync(data, { recursive: true, force: true });
  }
});
