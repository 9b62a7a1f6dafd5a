/** What survives a reload or a crash: unsaved work of each site, in IndexedDB. A browser without it loses only that. */
import type { RuleSet } from '../../shared/ruleset/types';
import type { History } from './history';

export interface Kept {
  site: string;
  /** The server's document this work started from, and its revision. */
  revision: number;
  base: RuleSet;
  document: RuleSet;
  history: History;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('milepost', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('work', { keyPath: 'site' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (work: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const database = await open();
    return await new Promise<T>((resolve, reject) => {
      const request = ask(database.transaction('work', mode).objectStore('work'));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    }).finally(() => database.close());
  } catch {
    return undefined;
  }
}

export function readKept(site: string): Promise<Kept | undefined> {
  return inStore<Kept | undefined>('readonly', (work) => work.get(site));
}

export async function keep(kept: Kept): Promise<void> {
  await inStore('readwrite', (work) => work.put(kept));
}
