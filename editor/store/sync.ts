/** Loads a site's draft, saves it as it changes and brings together what two people did to it. Nothing typed is lost. */
import type { Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { api, RefusedError } from '../api/client';
import { same } from './assign';
import { emptyHistory, rebase } from './history';
import { keep, readKept } from './keep';
import { merge } from './merge';
import { initialState } from './state';
import { store } from './store';

/** Long enough for a word to be typed, short enough not to be noticed. */
const saveAfterMs = 600;
const keepAfterMs = 100;
const retryMs = 4000;

/** The document the server is known to hold under `revision`. */
let base: RuleSet = initialState.document;
/** The other document, while two people's changes do not fit together. */
let theirs: Workspace | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let keepTimer: ReturnType<typeof setTimeout> | undefined;
let saving: Promise<void> | undefined;

/** Opens a site: its draft, with the work of this browser that has not been saved yet on top. */
export async function openSite(id: string): Promise<void> {
  const [workspace, kept] = await Promise.all([api.workspace(id), readKept(id)]);
  openWorkspace(workspace);
  if (!kept) return;
  if (kept.revision === workspace.revision)
    store.setState({ document: kept.document, history: kept.history });
  else if (!same(kept.base, kept.document)) {
    base = kept.base;
    store.setState({ document: kept.document, history: kept.history, revision: kept.revision });
    bringTogether(workspace);
  }
}

export function openWorkspace(workspace: Workspace): void {
  clearTimeout(timer);
  base = workspace.ruleSet;
  theirs = undefined;
  store.setState({
    ...initialState,
    site: workspace.site,
    revision: workspace.revision,
    document: workspace.ruleSet,
    history: emptyHistory,
  });
}

/** Saves from now on; returns its stop. */
export function startSaving(): () => void {
  const flush = () => void keepNow();
  const stop = store.subscribe((state, before) => {
    if (state.document === before.document && state.history === before.history) return;
    clearTimeout(keepTimer);
    keepTimer = setTimeout(keepNow, keepAfterMs);
    if (state.site !== before.site || state.saveState === 'conflict') return;
    if (state.document === base) return;
    if (state.saveState !== 'unsaved') store.setState({ saveState: 'unsaved' });
    saveSoon(saveAfterMs);
  });
  window.addEventListener('pagehide', flush);
  window.addEventListener('online', saveNow);
  if (store.getState().document !== base) saveSoon(0);
  return () => {
    stop();
    clearTimeout(timer);
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('online', saveNow);
  };
}

function saveSoon(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void saveNow(), ms);
}

/** Saves what is there; resolves when the server holds it or said why not. One save runs at a time. */
export async function saveNow(): Promise<void> {
  clearTimeout(timer);
  while (saving) await saving;
  const { site, document, saveState } = store.getState();
  if (!site || saveState === 'conflict') return;
  if (same(document, base)) {
    store.setState({ saveState: 'saved', saveTrouble: '' });
    return;
  }
  saving = send(site.id, document).finally(() => {
    saving = undefined;
  });
  await saving;
}

async function send(site: string, document: RuleSet): Promise<void> {
  store.setState({ saveState: 'saving' });
  try {
    const answer = await api.save(site, store.getState().revision, document);
    if (store.getState().site?.id !== site) return;
    base = document;
    const current = store.getState().document === document;
    store.setState({ revision: answer.revision, saveState: current ? 'saved' : 'unsaved', saveTrouble: '' });
    await keepNow();
    if (!current) saveSoon(saveAfterMs);
  } catch (error) {
    if (store.getState().site?.id === site) failed(error);
  }
}

function failed(error: unknown): void {
  if (error instanceof RefusedError && error.status === 412 && error.answer.current)
    bringTogether(error.answer.current);
  else if (error instanceof RefusedError && error.status < 500) {
    store.setState({ saveState: 'refused', saveTrouble: error.message });
  } else {
    store.setState({ saveState: 'offline' });
    saveSoon(retryMs);
  }
}

/** Someone else saved: both changes become one document where they touch different places. */
function bringTogether(current: Workspace): void {
  const { document, history } = store.getState();
  const merged = merge(base, document, current.ruleSet);
  if (!merged) {
    theirs = current;
    store.setState({ saveState: 'conflict' });
    return;
  }
  base = current.ruleSet;
  store.setState({
    ...rebase({ document, history }, merged),
    revision: current.revision,
    site: current.site,
  });
  store.setState({ saveState: 'unsaved' });
  saveSoon(0);
}

/** Ends a conflict with one of the two documents. */
export function settleConflict(choice: 'mine' | 'theirs'): void {
  if (!theirs) return;
  const chosen = theirs;
  theirs = undefined;
  if (choice === 'theirs') {
    openWorkspace(chosen);
    return;
  }
  base = chosen.ruleSet;
  store.setState({ revision: chosen.revision, saveState: 'unsaved' });
  saveSoon(0);
}

async function keepNow(): Promise<void> {
  clearTimeout(keepTimer);
  const { site, revision, document, history } = store.getState();
  if (site) await keep({ site: site.id, revision, base, document, history });
}
