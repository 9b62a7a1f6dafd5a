/** What survives a reload, a crash or a restart of the browser: each tab's work on each site, in IndexedDB. */
import type { RuleSet } from '../../shared/ruleset/types';
import type { History } from './history';
import { forgetRemembered, recallJson, remember, rememberedKeys } from './remembered';

export interface Kept {
  site: string;
  /** Whose it is: tabs.ts. */
  tab: string;
  /** When it was kept, in milliseconds since the epoch. */
  at: number;
  /** When the site was made: the same id can name another site after the server's data was thrown away. */
  createdAt: number;
  /** The server's document this work started from, and its revision. */
  revision: number;
  base: RuleSet;
  document: RuleSet;
  history: History;
}

/** `full`: the browser has no room. `unable`: it keeps nothing, as some private windows do. */
export type Keeping = 'kept' | 'full' | 'unable';

let database: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  database ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('milepost', 2);
    request.onupgradeneeded = () => {
      const { result } = request;
      for (const name of result.objectStoreNames) result.deleteObjectStore(name);
      result.createObjectStore('work', { keyPath: ['site', 'tab'] });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.onversionchange = close;
      request.result.onclose = close;
      resolve(request.result);
    };
  });
  return database;
}

function close(): void {
  database?.then(
    (opened) => opened.close(),
    () => undefined,
  );
  database = undefined;
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (work: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  try {
    const transaction = (await open()).transaction('work', mode);
    return await new Promise<T>((resolve, reject) => {
      const request = ask(transaction.objectStore('work'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.commit();
    });
  } catch (error) {
    close();
    throw error;
  }
}

/** Every key of a site: an array sorts after every text. https://w3c.github.io/IndexedDB/#compare-two-keys */
const ofSite = (site: string) => IDBKeyRange.bound([site], [site, []]);

/** Work that was written while its page went away: `milepost.work.`, site, tab. */
const atOnce = (site: string, tab = '') => `milepost.work.${site}.${tab}`;

/** What the tabs of this browser kept of a site, the newest first. */
export async function readKept(site: string): Promise<Kept[]> {
  const newest = new Map<string, Kept>();
  const written = rememberedKeys(atOnce(site)).map((key) => recallJson(key) as Kept | undefined);
  for (const one of [...(await readStored(site)), ...written])
    if (one && one.at >= (newest.get(one.tab)?.at ?? 0)) newest.set(one.tab, one);
  return [...newest.values()].sort((a, b) => b.at - a.at);
}

async function readStored(site: string): Promise<Kept[]> {
  try {
    return await inStore<Kept[]>('readonly', (work) => work.getAll(ofSite(site)));
  } catch {
    return [];
  }
}

/** Never throws. */
export async function keep(kept: Kept): Promise<Keeping> {
  try {
    await inStore('readwrite', (work) => work.put(kept));
    return 'kept';
  } catch (error) {
    return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'unable';
  }
}

/**
 * Keeps it before it returns, for a page that goes away: browsers drop what a database has only been asked for by then. There is
 * room for some five million characters. https://html.spec.whatwg.org/multipage/webstorage.html
 */
export function keepAtOnce(kept: Kept): boolean {
  return remember(atOnce(kept.site, kept.tab), JSON.stringify(kept));
}

/** The database holds it by now. */
export function forgetKeptAtOnce(site: string, tab: string): void {
  forgetRemembered(atOnce(site, tab));
}

/** What one tab kept was taken over by another. */
export async function forgetTab(site: string, tab: string): Promise<void> {
  forgetKeptAtOnce(site, tab);
  await inStore('readwrite', (work) => work.delete([site, tab])).catch(() => undefined);
}

/** The site is gone; what was not saved of it goes too. */
export async function forget(site: string): Promise<void> {
  for (const key of rememberedKeys(atOnce(site))) forgetRemembered(key);
  await inStore('readwrite', (work) => work.delete(ofSite(site))).catch(() => undefined);
}
