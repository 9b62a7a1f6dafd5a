/** What survives a reload, a crash or a restart of the browser: each tab's work on each site, in IndexedDB. */
import type { RuleSet } from '../../shared/ruleset/types';
import type { History } from './history';

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

/** Stays open, so that a write begun while the page goes away needs no further turn of the event loop. */
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

/** What the tabs of this browser kept of a site, the newest first. */
export async function readKept(site: string): Promise<Kept[]> {
  try {
    const all = await inStore<Kept[]>('readonly', (work) => work.getAll(ofSite(site)));
    return all.sort((a, b) => b.at - a.at);
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

/** What one tab kept was taken over by another. */
export async function forgetTab(site: string, tab: string): Promise<void> {
  await inStore('readwrite', (work) => work.delete([site, tab])).catch(() => undefined);
}

/** The site is gone; what was not saved of it goes too. */
export async function forget(site: string): Promise<void> {
  await inStore('readwrite', (work) => work.delete(ofSite(site))).catch(() => undefined);
}
