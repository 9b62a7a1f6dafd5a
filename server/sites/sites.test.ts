import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ApiError, SiteSummary, Version, VersionWithRuleSet, Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { clickRuleSet, startTestServer, type TestServer } from '../testing/testServer';

// Publishing compiles in a process of its own, whose start shares the machine with other tests.
vi.setConfig({ testTimeout: 30_000 });

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function json<T>(answer: Response | Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

function save(site: string, revision: number, ruleSet: unknown) {
  return server.call('PUT', `/api/sites/${site}/workspace`, ruleSet, { 'if-match': `"${revision}"` });
}

function publish(site: string, revision: number, note = '') {
  return server.call('POST', `/api/sites/${site}/versions`, { revision, note });
}

describe('drafts', () => {
  it('makes a site with an id of its own and its first draft', async () => {
    const made = await server.makeSite();
    expect(made.site).toMatchObject({ name: 'Shop', origins: ['https://shop.example'], live: null });
    expect(made.site.id).toMatch(/^mp_[a-z0-9]{10}$/);
    expect(made.revision).toBe(1);
    const listed = await json<SiteSummary[]>(server.call('GET', '/api/sites'));
    expect(listed).toContainEqual(made.site);
    const answer = await server.call('GET', `/api/sites/${made.site.id}/workspace`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(await answer.json()).toEqual(made);
  });

  it('saves on top of the revision it was read at', async () => {
    const { site } = await server.makeSite();
    const answer = await save(site.id, 1, clickRuleSet('Renamed'));
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"2"']);
    const saved = (await answer.json()) as Workspace;
    expect([saved.revision, saved.site.name]).toEqual([2, 'Renamed']);
  });

  it('answers 428 without If-Match and 400 with one that is no revision', async () => {
    const { site } = await server.makeSite();
    const path = `/api/sites/${site.id}/workspace`;
    expect((await server.call('PUT', path, clickRuleSet())).status).toBe(428);
    expect((await server.call('PUT', path, clickRuleSet(), { 'if-match': '*' })).status).toBe(400);
  });

  it('answers 412 with the document as it is now', async () => {
    const { site } = await server.makeSite();
    const theirs = await json<Workspace>(save(site.id, 1, clickRuleSet('Theirs')));
    const answer = await save(site.id, 1, clickRuleSet('Mine'));
    expect(answer.status).toBe(412);
    const { current, message } = (await answer.json()) as ApiError;
    expect(current).toEqual(theirs);
    expect(message).toContain('revision 2');
  });

  it('lets one of two savers win when both come at once', async () => {
    const { site } = await server.makeSite();
    const both = await Promise.all([
      save(site.id, 1, clickRuleSet('A')),
      save(site.id, 1, clickRuleSet('B')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('keeps a draft that has problems', async () => {
    const { site } = await server.makeSite();
    const unfinished = { ...clickRuleSet(), rules: [{ id: '1 !', triggers: [], event: 'nothing' }] };
    expect((await save(site.id, 1, unfinished)).status).toBe(200);
  });

  it('refuses what is no rule set, with the place of each mistake', async () => {
    const { site } = await server.makeSite();
    const { rules: _rules, ...without } = clickRuleSet();
    const answer = await save(site.id, 1, { ...without, format: 99, targets: ['x'] });
    expect(answer.status).toBe(400);
    const { problems } = (await answer.json()) as ApiError;
    expect(problems?.map(({ path }) => path)).toEqual(['/format', '/rules', '/targets/0']);
    for (const body of [[], 'text', 7, null]) expect((await save(site.id, 1, body)).status).toBe(400);
    const made = await server.call('POST', '/api/sites', { name: 'x', ruleSet: {} });
    expect(((await made.json()) as ApiError).problems?.[0]?.path).toBe('/ruleSet/format');
  });

  it('answers 404 for a site that is not here', async () => {
    expect((await server.call('GET', '/api/sites/mp_nobody0000/workspace')).status).toBe(404);
    expect((await save('mp_nobody0000', 1, clickRuleSet())).status).toBe(404);
    expect((await publish('mp_nobody0000', 1)).status).toBe(404);
  });
});

describe('versions', () => {
  it('publishes, lists newest first, and rolls back to what was published', async () => {
    const { site } = await server.makeSite();
    const first = await publish(site.id, 1, 'First');
    expect(first.status).toBe(201);
    const one = (await first.json()) as Version;
    expect(one).toMatchObject({ number: 1, note: 'First', rules: 1, live: true });
    expect(one.bytes.brotli).toBeGreaterThan(0);

    const more: RuleSet = clickRuleSet('Second');
    more.rules.push({ ...more.rules[0]!, id: 'second', event: 'add_to_cart' });
    await save(site.id, 1, more);
    const two = await json<Version>(publish(site.id, 2, 'Second'));
    expect([two.number, two.rules, two.live]).toEqual([2, 2, true]);
    expect(two.hash).not.toBe(one.hash);
    const script = async () => (await fetch(`${server.url}/c/${site.id}.js`)).text();
    const secondScript = await script();

    const back = await json<Version>(server.call('POST', `/api/sites/${site.id}/versions/1/live`));
    expect([back.number, back.live]).toEqual([1, true]);
    expect(await script()).not.toBe(secondScript);
    const listed = await json<Version[]>(server.call('GET', `/api/sites/${site.id}/versions`));
    expect(listed.map(({ number, live }) => [number, live])).toEqual([
      [2, false],
      [1, true],
    ]);
    const sites = await json<SiteSummary[]>(server.call('GET', '/api/sites'));
    expect(sites.find(({ id }) => id === site.id)?.live).toBe(1);

    const read = await json<VersionWithRuleSet>(server.call('GET', `/api/sites/${site.id}/versions/2`));
    expect(read.ruleSet).toEqual(more);
    expect((await server.call('GET', `/api/sites/${site.id}/versions/9`)).status).toBe(404);
    expect((await server.call('POST', `/api/sites/${site.id}/versions/9/live`)).status).toBe(404);
  });

  it('answers 409 when the draft has moved on, also while it compiles', async () => {
    const { site } = await server.makeSite();
    await save(site.id, 1, clickRuleSet('Newer'));
    const answer = await publish(site.id, 1);
    expect(answer.status).toBe(409);
    expect(((await answer.json()) as ApiError).current?.revision).toBe(2);
    const [late, saved] = await Promise.all([publish(site.id, 2), save(site.id, 2, clickRuleSet('Newest'))]);
    expect(saved.status).toBe(200);
    expect([201, 409]).toContain(late.status);
    const versions = await json<Version[]>(server.call('GET', `/api/sites/${site.id}/versions`));
    expect(versions).toHaveLength(late.status === 201 ? 1 : 0);
  });

  it('answers 422 with the problems that stop it, and serves what was live', async () => {
    const { site } = await server.makeSite();
    const broken = clickRuleSet();
    broken.rules[0]!.event = 'not_in_plan';
    await save(site.id, 1, broken);
    const answer = await publish(site.id, 2);
    expect(answer.status).toBe(422);
    const { problems, message } = (await answer.json()) as ApiError;
    expect(problems?.some(({ severity, path }) => severity === 'error' && path.startsWith('/rules/0'))).toBe(
      true,
    );
    expect(message).toContain('publishing');
    expect((await fetch(`${server.url}/c/${site.id}.js`)).status).toBe(200);
  });

  it('refuses a publish that does not say what', async () => {
    const { site } = await server.makeSite();
    expect((await server.call('POST', `/api/sites/${site.id}/versions`, {})).status).toBe(400);
    expect((await server.call('POST', `/api/sites/${site.id}/versions/x/live`)).status).toBe(400);
  });
});
