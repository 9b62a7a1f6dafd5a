/** Saving against the real server, over real HTTP, with work kept in an IndexedDB of its own for each test. */
import { rmSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { clickRuleSet, newFolder, startTestServer, type TestServer } from '../../server/testing/testServer';
import type { SiteSummary, Workspace } from '../../shared/api';
import type { Rule, RuleSet } from '../../shared/ruleset/types';

let server: TestServer;
let data: string;
let site: SiteSummary;
const crashes: (() => void)[] = [];

/** The editor's saving as one loaded page has it: module state of its own, the browser's IndexedDB. */
type Page = Awaited<ReturnType<typeof loadPage>>;
async function loadPage() {
  vi.resetModules();
  const { store, edit, undo } = await import('./store');
  const sync = { ...(await import('./sync')), ...(await import('./open')) };
  let stop = () => {};
  const page = {
    store,
    edit,
    undo,
    ...sync,
    state: () => store.getState(),
    rules: () => store.getState().document.rules.map(({ id, name }) => `${id}${name ? ` ${name}` : ''}`),
    async open(id = site.id) {
      await sync.openSite(id);
      stop = sync.startSaving();
    },
    reached: (saveState: string) =>
      vi.waitFor(() => expect(store.getState().saveState).toBe(saveState), 8000),
    /** As a crash ends it: nothing more is written. */
    crash() {
      stop = () => {};
      store.setState({ site: null });
    },
    leave: () => stop(),
  };
  crashes.push(page.crash);
  return page;
}

async function openPage(): Promise<Page> {
  const page = await loadPage();
  await page.open();
  return page;
}

const asked: string[] = [];
beforeAll(async () => {
  data = newFolder();
  server = await startTestServer({ data });
  const realFetch = globalThis.fetch;
  // What a browser does for a page of the server: addresses are relative to it, and it says where the page is from.
  vi.stubGlobal('fetch', (path: string, options: RequestInit = {}) => {
    if (path.startsWith('http')) return realFetch(path, options);
    asked.push(`${options.method} ${path}`);
    return realFetch(server.url + path, {
      ...options,
      headers: { ...(options.headers as Record<string, string>), origin: server.url },
    });
  });
});
beforeEach(async () => {
  site = (await server.makeSite(twoRules())).site;
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});
afterEach(() => {
  for (const crash of crashes.splice(0)) crash();
});
afterAll(async () => {
  await server.close();
  vi.unstubAllGlobals();
  rmSync(data, { recursive: true, force: true });
});

function twoRules(): RuleSet {
  const ruleSet = clickRuleSet();
  const [first] = ruleSet.rules as [Rule];
  return { ...ruleSet, rules: [first, { ...first, id: 'second' }] };
}
const named = (id: string, name: string) => (ruleSet: RuleSet) => ({
  ...ruleSet,
  rules: ruleSet.rules.map((rule) => (rule.id === id ? { ...rule, name } : rule)),
});
async function draft(id = site.id): Promise<Workspace> {
  return (await (await server.call('GET', `/api/sites/${id}/workspace`)).json()) as Workspace;
}
async function someoneElse(change: (ruleSet: RuleSet) => RuleSet): Promise<Workspace> {
  const { revision, ruleSet } = await draft();
  const answer = await server.call('PUT', `/api/sites/${site.id}/workspace`, change(ruleSet), {
    'if-match': `"${revision}"`,
  });
  expect(answer.status).toBe(200);
  return draft();
}
/** Long enough for work to be kept, and shorter than a save takes to start. */
const untilKept = () => new Promise((resolve) => setTimeout(resolve, 400));

it('saves by itself a moment after a change, once for many', async () => {
  const page = await openPage();
  asked.length = 0;
  for (const name of ['A', 'Ad', 'Add']) page.edit('Rename', named('second', name), 'name');
  expect(page.state().saveState).toBe('unsaved');
  await page.reached('saved');
  expect(asked).toEqual([`PUT /api/sites/${site.id}/workspace`]);
  const saved = await draft();
  expect(saved.revision).toBe(page.state().revision);
  expect(saved.ruleSet.rules[1]?.name).toBe('Add');
});

it('knows the address that containers carry, however the editor was reached', async () => {
  const page = await openPage();
  expect(page.state().server).toBe(server.url);
});

it('brings independent changes together, and undo takes back only what was done here', async () => {
  const page = await openPage();
  await someoneElse(named('second', 'Theirs'));
  page.edit('Rename', named('add-to-cart', 'Mine'));
  await page.reached('saved');
  expect(page.rules()).toEqual(['add-to-cart Mine', 'second Theirs']);
  expect((await draft()).ruleSet).toEqual(page.state().document);
  page.undo();
  await page.reached('saved');
  expect(page.rules()).toEqual(['add-to-cart', 'second Theirs']);
  expect((await draft()).ruleSet.rules.map(({ name }) => name)).toEqual([undefined, 'Theirs']);
});

it('keeps what is typed while a save is under way', async () => {
  const page = await openPage();
  page.edit('Rename', named('second', 'One'));
  const saving = page.saveNow();
  page.edit('Rename', named('add-to-cart', 'Two'));
  await saving;
  expect(page.state().saveState).toBe('unsaved');
  await page.reached('saved');
  expect((await draft()).ruleSet.rules.map(({ name }) => name)).toEqual(['Two', 'One']);
});

it('asks which to keep where both changed the same, and saves mine', async () => {
  const page = await openPage();
  await someoneElse(named('second', 'Theirs'));
  page.edit('Rename', named('second', 'Mine'));
  await page.reached('conflict');
  expect(page.state().theirs?.ruleSet.rules[1]?.name).toBe('Theirs');
  expect((await draft()).ruleSet.rules[1]?.name).toBe('Theirs');
  page.settleConflict(() => 'mine');
  await page.reached('saved');
  expect((await draft()).ruleSet.rules[1]?.name).toBe('Mine');
});

it('takes theirs when asked to, and undo brings mine back', async () => {
  const page = await openPage();
  const other = await someoneElse(named('second', 'Theirs'));
  page.edit('Rename', named('second', 'Mine'));
  await page.reached('conflict');
  page.settleConflict(() => 'theirs');
  await page.reached('saved');
  expect(page.state().document).toEqual(other.ruleSet);
  expect((await draft()).revision).toBe(other.revision);
  page.undo();
  expect(page.rules()[1]).toBe('second Mine');
  await page.reached('saved');
  expect((await draft()).ruleSet.rules[1]?.name).toBe('Mine');
});

it('says offline while the server is away, and saves when it is back', async () => {
  const page = await openPage();
  await server.close();
  page.edit('Rename', named('second', 'Offline'));
  await page.reached('offline');
  page.edit('Rename', named('add-to-cart', 'Later'));
  expect(page.state().saveState).toBe('offline');
  expect(page.state().saveTrouble).not.toBe('');
  server = await startTestServer({ data });
  window.dispatchEvent(new Event('online'));
  await page.reached('saved');
  expect((await draft()).ruleSet.rules.map(({ name }) => name)).toEqual(['Later', 'Offline']);
});

it('tries again by itself', async () => {
  const page = await openPage();
  await server.close();
  page.edit('Rename', named('second', 'Offline'));
  await page.reached('offline');
  server = await startTestServer({ data });
  await page.reached('saved');
  expect((await draft()).ruleSet.rules[1]?.name).toBe('Offline');
}, 15_000);

it('says why the server refused, keeps the work, and saves once it is mended', async () => {
  const page = await openPage();
  page.edit('Break', (ruleSet) => ({ ...ruleSet, rules: 'none' as unknown as Rule[] }));
  await page.reached('refused');
  expect(page.state().saveTrouble).toContain('/rules');
  expect(page.state().document.rules).toBe('none');
  expect((await draft()).ruleSet).toEqual(twoRules());
  page.undo();
  await page.reached('saved');
  expect(page.state().saveTrouble).toBe('');
});

it('restores unsaved work after a crash, with its undo, and saves it', async () => {
  const before = await openPage();
  before.edit('Rename', named('second', 'Typed'));
  await untilKept();
  before.crash();
  expect((await draft()).ruleSet.rules[1]?.name).toBeUndefined();

  const after = await openPage();
  expect(after.rules()[1]).toBe('second Typed');
  expect(after.state().history.past.map(({ label }) => label)).toEqual(['Rename']);
  await after.reached('saved');
  expect((await draft()).ruleSet.rules[1]?.name).toBe('Typed');
  after.undo();
  expect(after.rules()[1]).toBe('second');
});

it('puts work of an older revision on top of what the server holds now', async () => {
  const before = await openPage();
  before.edit('Rename', named('second', 'Typed'));
  await untilKept();
  before.crash();
  await someoneElse(named('add-to-cart', 'Newer'));

  const after = await openPage();
  await after.reached('saved');
  expect(after.rules()).toEqual(['add-to-cart Newer', 'second Typed']);
  expect((await draft()).ruleSet).toEqual(after.state().document);
  after.undo();
  expect(after.rules()).toEqual(['add-to-cart Newer', 'second']);
});

it('asks when work of an older revision and the server’s differ in the same place', async () => {
  const before = await openPage();
  before.edit('Rename', named('second', 'Typed'));
  await untilKept();
  before.crash();
  const newer = await someoneElse(named('second', 'Newer'));

  const after = await openPage();
  await after.reached('conflict');
  expect((await draft()).revision).toBe(newer.revision);
  after.settleConflict(() => 'theirs');
  await after.reached('saved');
  expect(after.state().document).toEqual(newer.ruleSet);
});

it('shows the newer draft when everything kept was saved', async () => {
  const before = await openPage();
  before.edit('Rename', named('second', 'Saved'));
  await before.reached('saved');
  await untilKept();
  before.crash();
  const newer = await someoneElse(named('second', 'Newer'));

  const after = await openPage();
  expect(after.state().document).toEqual(newer.ruleSet);
  expect(after.state().saveState).toBe('saved');
});

it('keeps the steps of undo where others saved meanwhile', async () => {
  const before = await openPage();
  before.edit('Rename', named('second', 'Saved'));
  await before.reached('saved');
  await untilKept();
  before.crash();
  await someoneElse(named('add-to-cart', 'Newer'));

  const after = await openPage();
  expect(after.rules()).toEqual(['add-to-cart Newer', 'second Saved']);
  expect(after.state().history.past.map(({ label }) => label)).toEqual(['Rename']);
  after.undo();
  await after.reached('saved');
  expect((await draft()).ruleSet.rules.map(({ name }) => name)).toEqual(['Newer', undefined]);
});

it('brings back what several tabs had not saved when the browser ended', async () => {
  const before = await openPage();
  before.edit('Rename', named('second', 'Typed'));
  await untilKept();
  before.crash();
  const { keep, readKept } = await import('./keep');
  const [kept] = await readKept(site.id);
  const other = named('add-to-cart', 'Of another tab')(kept!.base);
  await keep({ ...kept!, tab: 'other', at: 1, document: other });

  const after = await openPage();
  expect(after.rules()).toEqual(['add-to-cart Of another tab', 'second Typed']);
  expect(after.state().history.past.map(({ label }) => label)).toEqual([
    'Rename',
    'Bring back unsaved changes of a closed tab',
  ]);
  await after.reached('saved');
  expect((await draft()).ruleSet).toEqual(after.state().document);
  await vi.waitFor(async () => expect(await readKept(site.id)).toHaveLength(1));
});

it('settles each thing that both changed on its own, and keeps what only one changed', async () => {
  const page = await openPage();
  await someoneElse((ruleSet) => ({
    ...named('second', 'Theirs')(named('add-to-cart', 'Theirs')(ruleSet)),
    notes: 'Theirs',
  }));
  page.edit('Rename', (ruleSet) => named('second', 'Mine')(named('add-to-cart', 'Mine')(ruleSet)));
  await page.reached('conflict');
  expect(page.state().conflicts.map(({ thing }) => thing)).toEqual(['rules/add-to-cart', 'rules/second']);
  page.settleConflict((thing) => (thing === 'rules/second' ? 'theirs' : 'mine'));
  await page.reached('saved');
  const { ruleSet } = await draft();
  expect(ruleSet.rules.map(({ name }) => name)).toEqual(['Mine', 'Theirs']);
  expect(ruleSet.notes).toBe('Theirs');
});

it('does not take another site for the one it kept, even under the same id and revision', async () => {
  const before = await openPage();
  before.edit('Rename', named('second', 'Typed'));
  await untilKept();
  before.crash();
  const { keep, readKept } = await import('./keep');
  const [kept] = await readKept(site.id);
  await keep({ ...kept!, createdAt: 1 });
  const after = await openPage();
  expect(after.rules()).toEqual(['add-to-cart', 'second']);

  after.crash();
  const elsewhere = named('add-to-cart', 'Of another server');
  await keep({ ...kept!, base: elsewhere(kept!.base), document: elsewhere(kept!.document) });
  const again = await openPage();
  await again.reached('saved');
  expect((await draft()).ruleSet.rules.map(({ name }) => name)).toEqual([undefined, 'Typed']);
}, 15_000);

it('saves what is unsaved when a site is left, and opens the one asked for last', async () => {
  const page = await openPage();
  const other = (await server.makeSite()).site;
  page.edit('Rename', named('second', 'Left'));
  page.leave();
  await Promise.all([page.openSite(site.id), page.openSite(other.id)]);
  expect(page.state().site?.id).toBe(other.id);
  await vi.waitFor(async () => expect((await draft(site.id)).ruleSet.rules[1]?.name).toBe('Left'));
  expect((await draft(other.id)).revision).toBe(other.live === null ? 1 : 0);
});
