/**
 * Keeps the visit in progress of this tab in IndexedDB, so that a reload of the editor does not lose it. Written a block at a
 * time, only what changed; thrown away a day later, or when the timeline is cleared.
 */
import { isDraft, isRecorded } from '../../../shared/visit/entryShape';
import type { Draft, Recorded } from '../../../shared/visit/visit';
import { store } from '../../store/store';
import { droppedAtOnce, previewStore } from '../previewStore';

const databaseName = 'milepost-visits';
const keptForMs = 24 * 60 * 60 * 1000;
const settleMs = 800;
// What is let go at the front is whole blocks, so that the others stay as they were written.
const blockSize = droppedAtOnce / 5;

interface Head {
  key: string;
  writtenAt: number;
  recordedAt: number;
  dropped: number;
  load: number;
  drafts: number;
  blocks: number;
}
type Block = { key: string; recorded: Recorded[] } | { key: string; draft: Draft };

let database: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('heads', { keyPath: 'key' });
      request.result.createObjectStore('blocks', { keyPath: 'key' });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
  return database;
}

/** Names this tab across reloads: two tabs on one site each have a visit of their own. */
function tabName(): string {
  const key = 'milepost.tab';
  let name = sessionStorage.getItem(key);
  if (!name) {
    name = crypto.randomUUID();
    sessionStorage.setItem(key, name);
  }
  return name;
}

function blocksOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound(`${key} `, `${key} \uFFFF`);
}

/** What was last written, to write only what differs. */
let written: { site: string; drafts: Draft[]; recorded: Recorded[] } | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A browser that allows no database only loses the visit with the page. */
async function write(): Promise<void> {
  timer = undefined;
  const { site, drafts, recorded, dropped, recordedAt, load } = previewStore.getState();
  if (!site) return;
  const grown =
    written?.site === site &&
    written.recorded.length <= recorded.length &&
    written.drafts.length <= drafts.length;
  const before = grown && written ? written : { drafts: [], recorded: [] };
  written = { site, drafts, recorded };
  const key = `${tabName()} ${site}`;
  const blocks = Math.ceil(recorded.length / blockSize);
  try {
    const transaction = (await open()).transaction(['heads', 'blocks'], 'readwrite');
    const into = transaction.objectStore('blocks');
    // What was cleared, or let go, is forgotten here too.
    if (!grown) into.delete(blocksOf(key));
    for (const [index, draft] of drafts.entries())
      if (before.drafts[index] !== draft) into.put({ key: `${key} draft ${index}`, draft } satisfies Block);
    for (let block = 0; block < blocks; block++) {
      const from = block * blockSize;
      const now = recorded.slice(from, from + blockSize);
      const then = before.recorded.slice(from, from + blockSize);
      if (now.length !== then.length || now.some((one, index) => one !== then[index]))
        into.put({ key: `${key} block ${block}`, recorded: now } satisfies Block);
    }
    const head: Head = {
      key,
      writtenAt: Date.now(),
      recordedAt,
      dropped,
      load,
      drafts: drafts.length,
      blocks,
    };
    transaction.objectStore('heads').put(head);
    transaction.commit();
  } catch {
    written = undefined;
  }
}

function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Puts the visit of this tab and site back, unless another has begun meanwhile. */
async function restore(site: string): Promise<void> {
  try {
    const key = `${tabName()} ${site}`;
    const transaction = (await open()).transaction(['heads', 'blocks']);
    const head = await ask<Head | undefined>(transaction.objectStore('heads').get(key));
    if (!head) return;
    const from = transaction.objectStore('blocks');
    const drafts = await Promise.all(
      Array.from({ length: head.drafts }, (_, index) => ask(from.get(`${key} draft ${index}`))),
    );
    const blocks = await Promise.all(
      Array.from({ length: head.blocks }, (_, index) => ask(from.get(`${key} block ${index}`))),
    );
    if ([...drafts, ...blocks].includes(undefined)) return;
    const state = previewStore.getState();
    if (state.site !== site || state.recorded.length > 0) return;
    const kept = drafts.map(({ draft }) => draft as unknown);
    if (!kept.every(isDraft)) return;
    previewStore.setState({
      drafts: [...kept, ...state.drafts],
      // An editor before this one may have kept what screens cannot show.
      recorded: blocks.flatMap(({ recorded }) =>
        (recorded as unknown[]).filter((one) => isRecorded(one, kept.length)),
      ),
      recordedAt: head.recordedAt,
      dropped: head.dropped,
      load: state.load + head.load,
    });
  } catch {
    // Nothing was kept.
  }
}

async function forgetOld(): Promise<void> {
  try {
    const transaction = (await open()).transaction(['heads', 'blocks'], 'readwrite');
    const heads = await ask<Head[]>(transaction.objectStore('heads').getAll());
    for (const { key, writtenAt } of heads)
      if (writtenAt < Date.now() - keptForMs) {
        transaction.objectStore('heads').delete(key);
        transaction.objectStore('blocks').delete(blocksOf(key));
      }
  } catch {
    // Tried again the next time.
  }
}

/** Begins keeping; what was kept for the site that is open comes back. */
export function startKeepingVisit(): () => void {
  void forgetOld();
  const begin = (site: string) => {
    previewStore.setState({ site });
    void restore(site);
  };
  const { site } = store.getState();
  if (site) begin(site.id);
  const stops = [
    store.subscribe((state, before) => {
      if (state.site && state.site.id !== before.site?.id) begin(state.site.id);
    }),
    previewStore.subscribe((state, before) => {
      if (state.recorded === before.recorded && state.drafts === before.drafts) return;
      timer ??= setTimeout(() => void write(), settleMs);
    }),
  ];
  // A timer would come too late for a page that goes away.
  const hurry = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    void write();
  };
  window.addEventListener('pagehide', hurry);
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
    timer = undefined;
    window.removeEventListener('pagehide', hurry);
  };
}
