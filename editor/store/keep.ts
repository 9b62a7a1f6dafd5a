/** What survives a reload or a crash: unsaved work of each site, in IndexedDB. A browser without it loses only that. */
import type { RuleSet } from '../../shared/ruleset/types';
import type { History } from './history';

export interface Kept {
  site: string;
  /** When the site was made: the same id can name another site after the server's data was thrown away. */
  createdAt: number;
  /** The server's document this work started from, and its revision. */
  revision: number;
  base: RuleSet;
  document: RuleSet;
  history: History;
}

/** Stays open, so that a write begun while the page goes away needs no further turn of the event loop. */
let database: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  database ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('milepost', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('work', { keyPath: 'site' });
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
): Promise<T | undefined> {
  try {
    const transaction = (await open()).transaction('work', mode);
    return await new Promise<T>((resolve, reject) => {
      const request = ask(transaction.objectStore('work'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.commit();
    });
  } catch {
    close();
    return undefined;
  }
}

export function readKept(site: string): Promise<Kept | undefined> {
  return inStore<Kept | undefined>('readonly', (work) => work.get(site));
}

/** The site is gone; what was not saved of it goes too. */
export async function forget(site: string): Promise<void> {
  await inStore('readwrite', (work) => work.delete(site));
}

export async function keep(kept: Kept): Promise<void> {
  await inStore('readwrite', (work) => work.put(kept));
}
