/** What any store of sites must keep: one more store is one more line in `stores`. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContainerScript, Manifest } from '../../shared/compiler/types';
import { clickRuleSet, newFolder } from '../testing/testServer';
import { openSiteStore } from './sqlite';
import type { NewVersion, SiteStore } from './storage';

const stores: Record<string, (folder: string) => SiteStore> = { SQLite: openSiteStore };
const id = 'mp_test000001';

function version(revision: number, hash: string, origin?: string): NewVersion {
  const ruleSet = clickRuleSet();
  if (origin) ruleSet.site.origins = [origin];
  const bytes = { raw: 4, gzip: 2, brotli: 1 };
  const script = { code: `code ${hash}`, map: '{}', hash } as ContainerScript;
  const manifest = { hash, integrity: `sha256-${hash}`, bytes, rules: [] as Manifest['rules'] } as Manifest;
  const compressed = { gzip: new Uint8Array([1, 2]), brotli: new Uint8Array([3]) };
  return { site: id, revision, note: '', ruleSet, script, manifest, ...compressed };
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
  });

  it('publishes what the draft holds and moves the pointer with it, or neither', async () => {
    expect(await store.publish(version(9, 'early'))).toBeUndefined();
    expect([await store.liveScript(id), await store.versions(id)]).toEqual([undefined, []]);
    expect(await store.publish(version(1, 'one'))).toMatchObject({ number: 1, live: true });
    expect(await store.publish(version(1, 'two'))).toMatchObject({ number: 2, live: true });
    expect(await store.liveScript(id)).toEqual({
      code: 'code two',
      hash: 'two',
      gzip: new Uint8Array([1, 2]),
      brotli: new Uint8Array([3]),
    });
    expect((await store.versions(id)).map(({ number, live }) => [number, live])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('rolls back to a version that is there, and keeps every one by its hash', async () => {
    await store.publish(version(1, 'one'));
    await store.publish(version(1, 'two'));
    expect(await store.makeLive(id, 1)).toMatchObject({ number: 1, live: true });
    expect(await store.makeLive(id, 7)).toBeUndefined();
    expect((await store.liveScript(id))?.hash).toBe('one');
    expect((await store.scriptByHash(id, 'two'))?.code).toBe('code two');
    expect(await store.scriptByHash('mp_nobody0000', 'two')).toBeUndefined();
  });

  it('lets the pages of the draft and of the version being served report', async () => {
    await store.publish(version(1, 'one', 'https://old.example'));
    const origins = await store.origins();
    expect([...(origins.get(id) ?? [])].sort()).toEqual(['https://old.example', 'https://shop.example']);
  });

  it('holds all of it after it was opened again', async () => {
    await store.publish(version(1, 'one'));
    await store.close();
    store = open(folder);
    expect((await store.list())[0]).toMatchObject({ id, live: 1 });
    expect((await store.version(id, 1))?.ruleSet).toEqual(clickRuleSet());
  });
});
