import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PreviewScript } from '../../shared/api';
import { clickRuleSet, startTestServer, type TestServer } from '../testing/testServer';
import { createPreviewStore } from './storage';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let server: TestServer;
let site: string;
beforeAll(async () => {
  server = await startTestServer();
  site = (await server.makeSite()).site.id;
});
afterAll(() => server.stop());

it('compiles the traced draft and serves it where nobody can guess, never cached', async () => {
  const answer = await server.call('POST', `/api/sites/${site}/preview`, clickRuleSet());
  const { url, clauses } = (await answer.json()) as PreviewScript;
  expect(url).toMatch(new RegExp(`^${server.url}/preview/[\\w-]{22}\\.js$`));
  expect(clauses['add-to-cart']?.length).toBeGreaterThan(0);
  const script = await fetch(url);
  expect(script.headers.get('cache-control')).toBe('no-store');
  expect(script.headers.get('access-control-allow-origin')).toBe('*');
  expect(await script.text()).toContain('add_to_cart');
  const again = (await (
    await server.call('POST', `/api/sites/${site}/preview`, clickRuleSet())
  ).json()) as PreviewScript;
  expect(again.url).not.toBe(url);
});

it('answers 404 for a token that was never given, and refuses what is no rule set or no site', async () => {
  const answer = await fetch(`${server.url}/preview/${'A'.repeat(22)}.js`);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
  expect((await server.call('POST', `/api/sites/${site}/preview`, { rules: 1 })).status).toBe(400);
  expect((await server.call('POST', '/api/sites/mp_nobody0000/preview', clickRuleSet())).status).toBe(404);
});

describe('kept drafts', () => {
  it('end after half an hour', () => {
    let now = 0;
    const store = createPreviewStore(() => now);
    const token = store.add('code');
    now = 30 * 60_000 - 1;
    expect(store.get(token)).toBe('code');
    now += 1;
    expect(store.get(token)).toBeUndefined();
  });

  it('make room for new ones, oldest first', () => {
    const store = createPreviewStore();
    const tokens = Array.from({ length: 250 }, (_, index) => store.add(`code ${index}`));
    const kept = tokens.filter((token) => store.get(token) !== undefined);
    expect(kept).toEqual(tokens.slice(50));
  });
});
