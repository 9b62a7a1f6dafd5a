/** What the editor knows, split by where each part may go. Only `document` is saved and undone. */
import type { SiteSummary } from '../../shared/api';
import type { ContainerScript } from '../../shared/compiler/types';
import type { Problem } from '../../shared/problem';
import type { RuleSet } from '../../shared/ruleset/types';
import { emptyHistory, type History } from './history';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'conflict' | 'refused';

export interface EditorState {
  /** The rule set. Changed by `edit`, `undo` and `redo` only. */
  document: RuleSet;
  history: History;
  site: SiteSummary | null;
  /** Of the last document the server is known to hold. */
  revision: number;
  saveState: SaveState;
  /** Why the server refused a save, in its words; empty otherwise. */
  saveTrouble: string;
  problems: readonly Problem[];
  compile: 'idle' | 'working' | 'ready' | 'failed';
  /** The last one that compiled. */
  container: ContainerScript | undefined;
}

/** `document` is saved and undone · `kept` stays in this browser across a reload · `derived` is made anew · `server` was told to us. */
export const places: Readonly<Record<keyof EditorState, 'document' | 'kept' | 'derived' | 'server'>> = {
  document: 'document',
  history: 'kept',
  site: 'server',
  revision: 'kept',
  saveState: 'derived',
  saveTrouble: 'derived',
  problems: 'derived',
  compile: 'derived',
  container: 'derived',
};

export const noDocument: RuleSet = {
  format: 1,
  site: { origins: [] },
  plan: { stages: [], events: [] },
  rules: [],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
};

export const initialState: EditorState = {
  document: noDocument,
  history: emptyHistory,
  site: null,
  revision: 0,
  saveState: 'saved',
  saveTrouble: '',
  problems: [],
  compile: 'idle',
  container: undefined,
};
