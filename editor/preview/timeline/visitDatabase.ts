/** Where visits in progress are kept: IndexedDB, a block of entries at a time, each under the tab and the site it belongs to. */
import { isDraft, isRecorded } from '../../../shared/visit/entryShape';
import type { Draft, Recorded } from '../../../shared/visit/visit';
import { ownTab } from '../../store/tabs';

const databaseName = 'milepost-visits';

export interface Head {
  key: string;
  writtenAt: number;
  recordedAt: number;
  dropped: number;
  load: number;
  drafts: number;
  blocks: number;
}
export type Block = { key: string; recorded: Recorded[] } | { key: string; draft: Draft };

let database: Promise<IDBDatabase> | undefined;

export function open(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('heads', { keyPath: 'key' });
      request.result.createObjectStore('blocks', { keyPath: 'key' });
    };
    request.onerror = () => {
      // What refused now may allow it later.
      database = undefined;
      reject(request.error);
    };
    request.onsuccess = () => resolve(request.result);
  });
  return database;
}

/** Under which a visit is kept: two tabs on one site each have one of their own, the same after a reload. */
export async function keyOf(site: string): Promise<string> {
  return `${await ownTab()} ${site}`;
}

export function blocksOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound(`${key} `, `${key} \uFFFF`);
}

export function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What was written under a head, as far as it can be read; undefined where some of it is missing or of another shape. */
export async function readKept(
  blocks: IDBObjectStore,
  { key, drafts: draftCount, blocks: blockCount }: Head,
): Promise<{ drafts: Draft[]; recorded: Recorded[] } | undefined> {
  const all = (kind: 'draft' | 'block', count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => ask(blocks.get(`${key} ${kind} ${index}`))));
  const [drafts, parts] = await Promise.all([all('draft', draftCount), all('block', blockCount)]);
  if ([...drafts, ...parts].includes(undefined)) return undefined;
  const kept = drafts.map(({ draft }) => draft as unknown);
  if (!kept.every(isDraft)) return undefined;
  return {
    drafts: kept,
    // An editor before this one may have kept what screens cannot show.
    recorded: parts.flatMap(({ recorded }) =>
      (recorded as unknown[]).filter((one) => isRecorded(one, kept.length)),
    ) as Recorded[],
  };
}
