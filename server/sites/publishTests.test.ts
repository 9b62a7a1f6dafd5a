import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ApiError, Version } from '../../shared/api';
import type { RuleTest } from '../../shared/ruleset/types';
import { clickRuleSet, startTestServer, type TestServer } from '../testing/testServer';

// Publishing compiles in a process of its own, whose start shares the machine with other tests.
vi.setConfig({ testTimeout: 60_000 });

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const test = (expected: RuleTest['expect']): RuleTest => ({
  id: 'bag',
  name: 'Add to cart on a bag',
  rule: 'add-to-cart',
  expect: expected,
  moment: 0,
  visit: [
    {
      kind: 'gesture',
      at: 1_790_000_000_000,
      gesture: 'click',
      element: { name: 'Button', tag: 'button' },
      chain: [{ tag: 'button', id: 'add' }, { tag: 'body' }, { tag: 'html' }],
      url: 'https://shop.example/bag',
    },
  ],
});

const publish = (site: string, more: object = {}) =>
  server.call('POST', `/api/sites/${site}/versions`, { revision: 1, note: 'Autumn', ...more });

it('publishes where every test passes', async () => {
  const { site } = await server.makeSite({ ...clickRuleSet(), tests: [test('fire')] });
  const answer = await publish(site.id);
  expect(answer.status).toBe(201);
  expect(((await answer.json()) as Version).note).toBe('Autumn');
});

it('refuses where one fails, and says which', async () => {
  const { site } = await server.makeSite({ ...clickRuleSet(), tests: [test('not-fire')] });
  const answer = await publish(site.id);
  expect(answer.status).toBe(422);
  const refused = (await answer.json()) as ApiError;
  expect(refused.code).toBe('tests-fail');
  expect(refused.message).toContain('Add to cart on a bag');
  expect(refused.tests).toEqual([{ id: 'bag', name: 'Add to cart on a bag', why: 'It fires there.' }]);
  expect((await publish(site.id, { despiteTests: '  ' })).status).toBe(422);
  expect((await publish(site.id, { despiteTests: 7 })).status).toBe(400);
});

it('publishes all the same for a reason, which stays with the version', async () => {
  const { site } = await server.makeSite({ ...clickRuleSet(), tests: [test('not-fire')] });
  const answer = await publish(site.id, { despiteTests: 'The bag page is gone' });
  expect(answer.status).toBe(201);
  expect((await answer.json()) as Version).toMatchObject({
    note: 'Autumn',
    tests: { passed: 0, failed: 1, unknown: 0 },
    despiteTests: { names: ['Add to cart on a bag'], reason: 'The bag page is gone' },
  });
});
