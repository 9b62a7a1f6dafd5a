/** What the editor knows, split by where each part may go. Only `document` is saved and undone. */
import type { SiteSummary, Workspace } from '../../shared/api';
import type { ContainerScript } from '../../shared/compiler/types';
import type { Problem } from '../../shared/problem';
import type { SilencedProblem } from '../../shared/problems/silence';
import type { EventQuality } from '../../shared/quality';
import type { RuleSet } from '../../shared/ruleset/types';
import type { TestResult } from '../../shared/visit/tests';
import { emptyHistory, type History } from './history';
import type { Keeping } from './keep';
import type { Conflict } from './merge';

/**
 * `offline`: the server does not answer. `waiting`: it answers, and cannot keep anything now. Both are tried again by themselves;
 * `refused` is not: it did not take this document.
 */
export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'waiting' | 'conflict' | 'refused';

export interface EditorState {
  /** The rule set. Changed by `edit`, `undo` and `redo` only. */
  document: RuleSet;
  history: History;
  site: SiteSummary | null;
  /** The server's public origin, baked into what is compiled here as into what is published. */
  server: string;
  /** The last document the server is known to hold, and its revision. */
  base: RuleSet;
  revision: number;
  saveState: SaveState;
  /** Why the last save did not work, in words; empty otherwise. */
  saveTrouble: string;
  /** Whether this browser holds what is not saved yet. */
  keeping: Keeping;
  /** The other draft, while two people's changes do not fit together: `saveState` is `conflict` then. */
  theirs: Workspace | undefined;
  /** What both changed. */
  conflicts: readonly Conflict[];
  /** What others did that came in last. */
  arrived: { before: RuleSet; after: RuleSet; byTab: boolean } | undefined;
  problems: readonly Problem[];
  /** Those that someone decided to live with. */
  silenced: readonly SilencedProblem[];
  /** The document that `problems` are about: it may have changed since. */
  checked: RuleSet | undefined;
  /** What the tests of the document came to, in their order. */
  tests: readonly TestResult[];
  compile: 'idle' | 'working' | 'ready' | 'failed';
  /** The last one that compiled. */
  container: ContainerScript | undefined;
  /** How well this site's events arrive: what opens advertising to them. Undefined while nobody asked or nothing answered. */
  quality: { site: string; events: readonly EventQuality[] } | undefined;
}

/** `document` is saved and undone · `kept` stays in this browser across a reload · `derived` is made anew · `server` was told to us. */
export const places: Readonly<Record<keyof EditorState, 'document' | 'kept' | 'derived' | 'server'>> = {
  document: 'document',
  history: 'kept',
  site: 'server',
  server: 'server',
  base: 'kept',
  revision: 'kept',
  saveState: 'derived',
  saveTrouble: 'derived',
  keeping: 'derived',
  theirs: 'derived',
  conflicts: 'derived',
  arrived: 'derived',
  problems: 'derived',
  silenced: 'derived',
  checked: 'derived',
  tests: 'derived',
  compile: 'derived',
  container: 'derived',
  quality: 'server',
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
  server: '',
  base: noDocument,
  revision: 0,
  saveState: 'saved',
  saveTrouble: '',
  keeping: 'kept',
  theirs: undefined,
  conflicts: [],
  arrived: undefined,
  problems: [],
  silenced: [],
  checked: undefined,
  tests: [],
  compile: 'idle',
  container: undefined,
  quality: undefined,
};
