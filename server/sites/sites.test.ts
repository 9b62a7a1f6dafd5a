import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type {
  ApiError,
  PublishCheck,
  SiteSummary,
  Version,
  VersionWithRuleSet,
  Workspace,
} from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { openDatabase } from '../storage/database';
import { eventMigrations } from '../storage/migrations/events/index';
import { clickRuleSet, newEvent, startTestServer, type TestServer } from '../testing/testServer';

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

/** Rows of the site in the database of events. */
function kept(site: string): Record<string, number> {
  const database = openDatabase(join(server.data, 'events.db'), eventMigrations);
  const count = (table: string) => {
    const row = database.prepare(`SELECT count(*) AS rows FROM ${table} WHERE site = ?`).get(site);
    return [table, (row as { rows: number }).rows] as const;
  };
  const rows = Object.fromEntries(['inbox', 'target_checks'].map(count));
  database.close();
  return rows;
}

describe('deleting', () => {
  const remove = (site: string, body?: unknown) => server.call('DELETE', `/api/sites/${site}`, body);

  it('asks for the name, then takes everything: draft, versions, container, events', async () => {
    const { site } = await server.makeSite();
    expect((await publish(site.id, 1)).status).toBe(201);
    const event = newEvent(site.id);
    await server.collect([event]);
    const stored = async () => json<unknown[]>(server.call('GET', `/api/sites/${site.id}/events?limit=5`));
    expect(await stored()).toHaveLength(1);

    for (const body of [undefined, {}, { name: 'Shpo' }, { name: 7 }]) {
      const refused = await remove(site.id, body);
      expect([409, 400]).toContain(refused.status);
    }
    expect(((await (await remove(site.id)).json()) as ApiError).message).toContain('"Shop"');
    expect(await stored()).toHaveLength(1);

    expect((await remove(site.id, { name: ' Shop ' })).status).toBe(204);
    expect((await remove(site.id, { name: 'Shop' })).status).toBe(404);
    expect((await server.call('GET', `/api/sites/${site.id}/workspace`)).status).toBe(404);
    expect((await fetch(`${server.url}/c/${site.id}.js`)).status).toBe(404);
    const listed = await json<SiteSummary[]>(server.call('GET', '/api/sites'));
    expect(listed.map(({ id }) => id)).not.toContain(site.id);
    // What its pages still send is not taken in.
    const late = await json<{ verdicts?: unknown }>(server.collect([newEvent(site.id)]));
    expect(JSON.stringify(late)).toContain('quarantined');
    expect(kept(site.id)).toEqual({ inbox: 0, target_checks: 0 });
  });

  it('throws a sample away at once, and only a sample', async () => {
    const made = await json<Workspace>(
      server.call('POST', '/api/sites', { name: 'Sample', ruleSet: clickRuleSet('Sample'), sample: true }),
    );
    expect(made.site.sample).toBe(true);
    expect((await server.makeSite()).site).not.toHaveProperty('sample');
    expect((await remove(made.site.id)).status).toBe(204);
    expect((await server.call('GET', `/api/sites/${made.site.id}/workspace`)).status).toBe(404);
    const wrong = await server.call('POST', '/api/sites', {
      name: 'x',
      ruleSet: clickRuleSet(),
      sample: 'yes',
    });
    expect(wrong.status).toBe(400);
  });
});

describe('versions', () => {
  it('publishes, lists newest first, and publishes what was before once more, byte for byte', async () => {
    const { site } = await server.makeSite();
    const first = await publish(site.id, 1, 'First');
    expect(first.status).toBe(201);
    const one = (await first.json()) as Version;
    expect(one).toMatchObject({ number: 1, note: 'First', rules: 1, live: true });
    expect(one.bytes.brotli).toBeGreaterThan(0);

    const script = async () => (await fetch(`${server.url}/c/${site.id}.js`)).text();
    const firstScript = await script();
    const more: RuleSet = clickRuleSet('Second');
    more.rules.push({ ...more.rules[0]!, id: 'second', event: 'add_to_cart' });
    await save(site.id, 1, more);
    const two = await json<Version>(publish(site.id, 2, 'Second'));
    expect([two.number, two.rules, two.live]).toEqual([2, 2, true]);
    expect(two.hash).not.toBe(one.hash);
    expect(await script()).not.toBe(firstScript);

    const back = await json<Version>(server.call('POST', `/api/sites/${site.id}/versions/1/restore`, {}));
    expect([back.number, back.live, back.restores, back.hash]).toEqual([3, true, 1, one.hash]);
    expect(back.note).toBe('Version 1 again');
    expect(await script()).toBe(firstScript);
    const listed = await json<Version[]>(server.call('GET', `/api/sites/${site.id}/versions`));
    expect(listed.map(({ number, live }) => [number, live])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    const sites = await json<SiteSummary[]>(server.call('GET', '/api/sites'));
    expect(sites.find(({ id }) => id === site.id)?.live).toBe(3);

    const read = await json<VersionWithRuleSet>(server.call('GET', `/api/sites/${site.id}/versions/2`));
    expect(read.ruleSet).toEqual(more);
    expect((await server.call('GET', `/api/sites/${site.id}/versions/9`)).status).toBe(404);
    expect((await server.call('POST', `/api/sites/${site.id}/versions/9/restore`, {})).status).toBe(404);
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
    expect((await server.call('POST', `/api/sites/${site.id}/versions/x/restore`, {})).status).toBe(400);
  });

  it('tells the second of two who publish at once what went live', async () => {
    const { site } = await server.makeSite();
    const path = `/api/sites/${site.id}/versions`;
    const both = await Promise.all(
      ['Ada', 'Bo'].map((author) =>
        server.call('POST', path, { revision: 1, note: author, author, after: null }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = both.find(({ status }) => status === 409);
    const first = await json<Version>(both.find(({ status }) => status === 201)!);
    const { code, message, live } = await json<ApiError>(refused!);
    expect([code, live?.number, live?.author]).toEqual(['live-moved-on', 1, first.author]);
    expect(message).toContain(`Version 1 by ${first.author}`);
    expect(await json<Version[]>(server.call('GET', path))).toHaveLength(1);
    expect((await server.call('POST', path, { revision: 1, note: '', after: 'x' })).status).toBe(400);
  });

  it('takes the site offline, and back again', async () => {
    const { site } = await server.makeSite();
    const { hash } = await json<Version>(publish(site.id, 1));
    const asked = (path: string, body: object) => server.call('POST', `/api/sites/${site.id}/${path}`, body);
    expect((await asked('offline', { after: 4 })).status).toBe(409);
    expect(await json<SiteSummary>(asked('offline', { after: 1 }))).toMatchObject({ live: null });
    const empty = await (await fetch(`${server.url}/c/${site.id}.js`)).text();
    expect(empty).not.toContain('#add');
    expect(await json<Version>(asked('versions/1/restore', { after: null }))).toMatchObject({
      number: 2,
      hash,
    });
    expect(await (await fetch(`${server.url}/c/${site.id}.js`)).text()).toContain('#add');
  });

  it('says what publishing would serve without publishing, and hands out what a version is made of', async () => {
    const { site } = await server.makeSite();
    const path = `/api/sites/${site.id}/versions`;
    const check = await json<PublishCheck>(server.call('POST', `${path}/check`, { revision: 1 }));
    expect(check.manifest?.bytes.brotli).toBeGreaterThan(0);
    expect(await json<Version[]>(server.call('GET', path))).toEqual([]);
    expect((await server.call('POST', `${path}/check`, { revision: 7 })).status).toBe(409);
    await publish(site.id, 1);
    const file = async (name: string) => {
      const answer = await server.call('GET', `${path}/1/${name}`);
      expect(answer.headers.get('content-disposition')).toContain(`filename="${site.id}-v1`);
      return answer.text();
    };
    expect(await file('container.js')).toBe(await (await fetch(`${server.url}/c/${site.id}.js`)).text());
    expect(JSON.parse(await file('manifest.json'))).toEqual(check.manifest);
    expect(JSON.parse(await file('rule-set.json'))).toMatchObject(clickRuleSet());
    expect(JSON.parse(await file('container.js.map')).sources).toContain('entry.js');
    expect((await server.call('GET', `${path}/2/container.js`)).status).toBe(404);
  });
});
