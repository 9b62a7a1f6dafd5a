/**
 * Keeps the visit in progress of this tab in IndexedDB, so that a reload of the editor does not lose it. Written a block at a
 * time, only what changed; thrown away a day later, or when the timeline is cleared.
 */
import type { Draft, Recorded } from '../../../shared/visit/visit';
import { store } from '../../store/store';
import { droppedAtOnce, previewStore } from '../previewStore';
import { ask, type Block, blocksOf, type Head, keyOf, open, readKept } from './visitDatabase';

const keptForMs = 24 * 60 * 60 * 1000;
const settleMs = 800;
// What is let go at the front is whole blocks, so that the others stay as they were written.
const blockSize = droppedAtOnce / 5;

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
  const blocks = Math.ceil(recorded.length / blockSize);
  try {
    const key = await keyOf(site);
    const transaction = (await open()).transaction(['heads', 'blocks'], 'readwrite');
    // No room: the next time all of it is tried again.
    transaction.onabort = () => {
      written = undefined;
    };
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

/** Puts the visit of this tab and site back, unless another has begun meanwhile. */
async function restore(site: string): Promise<void> {
  try {
    const key = await keyOf(site);
    const transaction = (await open()).transaction(['heads', 'blocks']);
    const head = await ask<Head | undefined>(transaction.objectStore('heads').get(key));
    if (!head) return;
    const kept = await readKept(transaction.objectStore('blocks'), head);
    const state = previewStore.getState();
    if (!kept || state.site !== site || state.recorded.length > 0) return;
    previewStore.setState({
      drafts: [...kept.drafts, ...state.drafts],
      recorded: kept.recorded,
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
