/** What preview knows: never saved, never undone. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Draft, Recorded } from '../../shared/visit/visit';
import type { Trouble } from './doctor';

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
  /** Counts page loads. */
  load: number;
  /** Does the page really send to destinations? */
  sending: boolean;
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
  load: 0,
  sending: false,
  row: null,
};

export const previewStore = createStore<PreviewState>(() => nothing);

export function usePreview<Slice>(select: (state: PreviewState) => Slice): Slice {
  return useStore(previewStore, select);
}

// A long visit on a busy page: older entries would only cost time to read and to draw.
const maxRecorded = 2000;

export function record(entry: Recorded['entry']): void {
  previewStore.setState(({ recorded, load, drafts }) => ({
    recorded: [...recorded.slice(1 - maxRecorded), { load, draft: drafts.length - 1, entry }],
  }));
}

export function clearTimeline(): void {
  previewStore.setState({ recorded: [], row: null });
}

export function resetPreview(): void {
  previewStore.setState({ ...nothing, open: previewStore.getState().open });
}
