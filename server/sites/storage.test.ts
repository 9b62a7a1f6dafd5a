/** What any store of sites must keep: one more store is one more line in `stores`. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContainerScript, Manifest } from '../../shared/compiler/types';
import { clickRuleSet, newFolder } from '../testing/testServer';
import { openSiteStore } from './sqlite';
import type { NewVersion, SiteStore } from './storage';

const stores: Record<string, (folder: string) => SiteStore> = { SQLite: openSiteStore };
const id = 'mp_test000001';

const codeOf = (name: string) => `code ${name}`;
// What is served is held to its hash.
const hashOf = (name: string) => createHash('sha256').update(codeOf(name)).digest('hex');

function version(revision: number, name: string, origin?: string): NewVersion {
  const ruleSet = clickRuleSet();
  if (origin) ruleSet.site.origins = [origin];
  const bytes = { raw: 4, gzip: 2, brotli: 1 };
  const [code, hash] = [codeOf(name), hashOf(name)];
  const script = { code, map: '{}', hash } as ContainerScript;
  const manifest = { hash, integrity: `sha256-${hash}`, bytes, rules: [] as Manifest['rules'] } as Manifest;
  const compressed = { gzip: gzipSync(code), brotli: brotliCompressSync(code) };
  return { site: id, revision, note: '', author: '', record: {}, ruleSet, script, manifest, ...compressed };
}

describe.each(Object.entries(stores))('%s', (_name, open) => {
  let folder: string;
  let store: SiteStore;
  beforeEach(async () => {
    folder = newFolder();
    store = open(folder);
    await store.create({ id, name: 'Shop', ruleSet: clickRuleSet() });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives an id once', async () => {
    expect(await store.create({ id, name: 'Other', ruleSet: clickRuleSet() })).toBeUndefined();
    expect((await store.list()).map(({ name }) => name)).toEqual(['Shop']);
  });

  it('saves only on top of the revision it is told', async () => {
    expect(await store.save(id, 1, clickRuleSet('B'))).toMatchObject({ saved: { revision: 2 } });
    expect(await store.save(id, 1, clickRuleSet('C'))).toMatchObject({
      current: { revision: 2, ruleSet: { name: 'B' } },
    });
    expect(await store.save('mp_nobody0000', 1, clickRuleSet())).toBeUndefined();
    expect([await store.revision(id), await store.revision('mp_nobody0000')]).toEqual([2, undefined]);
  });

  it('publishes what the draft holds and moves the pointer with it, or neither', async () => {
    expect(await store.publish(version(9, 'early'))).toEqual({ moved: 'draft' });
    expect([await store.liveScript(id), await store.versions(id)]).toEqual([undefined, []]);
    expect(await store.publish(version(1, 'one'))).toMatchObject({ version: { number: 1, live: true } });
    expect(await store.publish(version(1, 'two'))).toMatchObject({ version: { number: 2, live: true } });
    expect(await store.liveScript(id)).toEqual({
      code: 'code two',
      hash: hashOf('two'),
      gzip: new Uint8Array(gzipSync('code two')),
      brotli: new Uint8Array(brotliCompressSync('code two')),
    });
    expect((await store.versions(id)).map(({ number, live }) => [number, live])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('publishes an older version again as a new one, and keeps every one by its hash', async () => {
    await store.publish({ ...version(1, 'one'), note: 'First', author: 'Ada' });
    await store.publish(version(1, 'two'));
    const again = await store.restore({ site: id, number: 1, note: 'Back', author: 'Bo' });
    expect(again).toMatchObject({
      version: { number: 3, live: true, hash: hashOf('one'), note: 'Back', author: 'Bo', restores: 1 },
    });
    expect(await store.restore({ site: id, number: 7, note: '', author: '' })).toBeUndefined();
    expect(await store.liveScript(id)).toEqual(await store.scriptByHash(id, hashOf('one')));
    expect((await store.files(id, 3))?.code).toBe('code one');
    expect((await store.version(id, 3))?.ruleSet).toEqual((await store.version(id, 1))?.ruleSet);
    expect((await store.scriptByHash(id, hashOf('two')))?.code).toBe('code two');
    expect(await store.scriptByHash('mp_nobody0000', hashOf('two'))).toBeUndefined();
  });

  it('changes nothing for who looked at another live version', async () => {
    expect(await store.publish({ ...version(1, 'one'), after: 3 })).toEqual({ moved: 'live' });
    expect(await store.publish({ ...version(1, 'one'), after: null })).toMatchObject({
      version: { number: 1 },
    });
    expect(await store.publish({ ...version(1, 'two'), after: null })).toEqual({ moved: 'live' });
    expect(await store.restore({ site: id, number: 1, note: '', author: '', after: 2 })).toEqual({
      moved: 'live',
    });
    expect(await store.takeOffline(id, null)).toEqual({ moved: 'live' });
    expect((await store.versions(id)).map(({ number, live }) => [number, live])).toEqual([[1, true]]);
  });

  it('takes a site offline and keeps what was published', async () => {
    await store.publish(version(1, 'one'));
    expect(await store.takeOffline(id, 1)).toMatchObject({ id, live: null });
    expect(await store.liveScript(id)).toBeUndefined();
    expect((await store.versions(id)).map(({ number, live }) => [number, live])).toEqual([[1, false]]);
    expect(await store.takeOffline('mp_nobody0000', undefined)).toBeUndefined();
  });

  it('remembers who published and what was true then', async () => {
    const record = {
      tests: { passed: 1, failed: 1, unknown: 0 },
      despiteTests: { names: ['Bag'], reason: 'It is gone' },
    };
    await store.publish({ ...version(1, 'one'), author: 'Ada', record });
    expect((await store.versions(id))[0]).toMatchObject({ author: 'Ada', ...record });
  });

  it('lets the pages of the draft and of the version being served report', async () => {
    await store.publish(version(1, 'one', 'https://old.example'));
    const origins = await store.origins();
    expect([...(origins.get(id) ?? [])].sort()).toEqual(['https://old.example', 'https://shop.example']);
  });

  it('takes a site with its draft and versions, and leaves the others', async () => {
    const other = 'mp_test000002';
    await store.create({ id: other, name: 'Other', ruleSet: clickRuleSet(), sample: true });
    await store.publish(version(1, 'one'));
    await store.publish({ ...version(1, 'two'), site: other });
    expect((await store.list()).map(({ name, sample }) => [name, sample])).toEqual([
      ['Shop', undefined],
      ['Other', true],
    ]);
    expect(await store.delete(id)).toBe(true);
    expect(await store.delete(id)).toBe(false);
    expect([await store.exists(id), await store.workspace(id), await store.versions(id)]).toEqual([
      false,
      undefined,
      [],
    ]);
    expect(await store.scriptByHash(id, hashOf('one'))).toBeUndefined();
    expect([...(await store.origins()).keys()]).toEqual([other]);
    expect((await store.liveScript(other))?.hash).toBe(hashOf('two'));
    // The id is free again, and begins anew.
    await store.create({ id, name: 'Again', ruleSet: clickRuleSet() });
    expect([await store.versions(id), (await store.workspace(id))?.revision]).toEqual([[], 1]);
  });

  it('holds all of it after it was opened again', async () => {
    await store.publish(version(1, 'one'));
    await store.close();
    store = open(folder);
    expect((await store.list())[0]).toMatchObject({ id, live: 1 });
    expect((await store.version(id, 1))?.ruleSet).toEqual(clickRuleSet());
  });
});
