/** What preview knows: never part of the document, never undone. The visit in progress outlives a reload (timeline/keepVisit.ts). */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { TraceEntry } from '../../shared/trace';
import type { Draft, Recorded, Visit } from '../../shared/visit/visit';
import type { Trouble } from '../connect/doctor/trouble';
import { previewVisit } from './previewVisit';

export type ConnectionState = 'idle' | 'opening' | 'waiting' | 'connected' | 'failed';

export interface PreviewState {
  /** Is the panel on the right shown? */
  open: boolean;
  connection: ConnectionState;
  /** Why it failed, or what is wrong although it is connected. */
  trouble: Trouble | null;
  /** Address of the page now, or of the one being opened. */
  page: string;
  /** What a pick is for, while one is asked for. */
  picking: string | null;
  /** What the page runs: none yet, being prepared, loaded, or held back by problems in the document. */
  draft: 'none' | 'preparing' | 'running' | 'failed';
  drafts: Draft[];
  recorded: Recorded[];
  /** How many of the oldest entries were let go. */
  dropped: number;
  /** When the visit in progress began, in milliseconds since the epoch; 0 before it has. */
  recordedAt: number;
  /** Container id of the site it is a visit of. */
  site: string;
  /** Counts page loads. */
  load: number;
  /** Does the page really send to destinations? */
  sending: boolean;
  /** Where vendors know tests, are its events marked as such? */
  testing: boolean;
  /** A visit from a file, shown in place of the one in progress and never changed; `file`: its name. */
  opened: { visit: Visit; file: string } | null;
  /** Row whose explanation is open; null: the newest that has one. */
  row: string | null;
}

const nothing: PreviewState = {
  open: false,
  connection: 'idle',
  trouble: null,
  page: '',
  picking: null,
  draft: 'none',
  drafts: [],
  recorded: [],
  dropped: 0,
  recordedAt: 0,
  site: '',
  load: 0,
  sending: false,
  testing: true,
  opened: null,
  row: null,
};

export const previewStore = createStore<PreviewState>(() => nothing);

export function usePreview<Slice>(select: (state: PreviewState) => Slice): Slice {
  return useStore(previewStore, select);
}

/** A long visit on a busy page: older entries would only cost time to read and to draw. Let go a block at a time. */
export const maxRecorded = 6000;
export const droppedAtOnce = 500;

// A page tells many things within one turn; drawing once for all of them is enough.
const gatherMs = 16;
let heard: { load: number; draft: Draft | undefined; entry: TraceEntry }[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Takes in what the page told. It is in the store within a moment. */
export function record(entry: TraceEntry): void {
  const { load, drafts } = previewStore.getState();
  heard.push({ load, draft: drafts.at(-1), entry });
  timer ??= setTimeout(takeHeard, gatherMs);
}

function takeHeard(): void {
  clearTimeout(timer);
  timer = undefined;
  const news = heard;
  heard = [];
  if (news.length === 0) return;
  previewStore.setState(({ recorded, drafts, dropped, recordedAt }) => {
    // Looked up now: the oldest drafts may have been let go meanwhile.
    const added = news.map(({ load, draft, entry }) => ({
      load,
      draft: draft ? drafts.indexOf(draft) : -1,
      entry,
    }));
    const all = [...recorded, ...added];
    const over = Math.max(0, Math.ceil((all.length - maxRecorded) / droppedAtOnce)) * droppedAtOnce;
    return {
      recorded: over ? all.slice(over) : all,
      dropped: dropped + over,
      recordedAt: recordedAt || (news[0]?.entry.at ?? 0),
    };
  });
}

/** Begins the visit anew; what the page runs stays. */
export function clearTimeline(): void {
  heard = [];
  previewStore.setState({ recorded: [], dropped: 0, recordedAt: 0, row: null });
}

export function resetPreview(): void {
  heard = [];
  previewStore.setState({ ...nothing, open: previewStore.getState().open });
}

let last: { from: Pick<PreviewState, 'drafts' | 'recorded'>; visit: Visit } | undefined;

/** The visit in progress, as it is now. The same object until something happens. */
export function currentVisit(state: PreviewState = previewStore.getState()): Visit {
  const { drafts, recorded, site } = state;
  if (last?.from.drafts === drafts && last.from.recorded === recorded && last.visit.site === site)
    return last.visit;
  const visit = previewVisit(state);
  last = { from: { drafts, recorded }, visit };
  return visit;
}

/** The visit on screen: one opened from a file, else the one in progress. */
export function shownVisit(state: PreviewState = previewStore.getState()): Visit {
  return state.opened?.visit ?? currentVisit(state);
}

export function useShownVisit(): Visit {
  return usePreview(shownVisit);
}
