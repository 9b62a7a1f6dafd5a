/** Loads a site's draft, saves it as it changes and brings together what two people did to it. Nothing typed is lost. */
import type { Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { same } from '../../shared/same';
import { api, RefusedError } from '../api/client';
import { emptyHistory, rebase, record } from './history';
import { keep, readKept } from './keep';
import { merge } from './merge';
import { initialState } from './state';
import { store } from './store';

/** Long enough for a word to be typed, short enough not to be noticed. */
const saveAfterMs = 600;
/** Between two words: keeping copies the whole document, which a keystroke should not wait for. */
const keepAfterMs = 250;
const retryMs = 4000;

/** The document the server is known to hold under `revision`. */
let base: RuleSet = initialState.document;
let saveTimer: ReturnType<typeof setTimeout> | undefined;
let keepTimer: ReturnType<typeof setTimeout> | undefined;
let saving: Promise<void> | undefined;
let openings = 0;

/** Opens a site: its draft, with the work of this browser that has not been saved yet on top. */
export async function openSite(id: string): Promise<void> {
  const opening = ++openings;
  const [{ url }, workspace, kept] = await Promise.all([api.about(), api.workspace(id), readKept(id)]);
  // Another site was asked for meanwhile.
  if (opening !== openings) return;
  clearTimeout(saveTimer);
  base = workspace.ruleSet;
  store.setState({
    ...initialState,
    server: url,
    site: workspace.site,
    revision: workspace.revision,
    document: workspace.ruleSet,
    history: emptyHistory,
  });
  if (kept?.createdAt !== workspace.site.createdAt) return;
  if (kept.revision === workspace.revision && same(kept.base, workspace.ruleSet)) {
    const unsaved = !same(kept.base, kept.document);
    store.setState({
      document: kept.document,
      history: kept.history,
      saveState: unsaved ? 'unsaved' : 'saved',
    });
  } else if (!same(kept.base, kept.document)) {
    base = kept.base;
    store.setState({ document: kept.document, history: kept.history, revision: kept.revision });
    receive(workspace);
  }
}

/** Saves from now on; returns its stop, which saves once more. */
export function startSaving(): () => void {
  const flush = () => void keepNow();
  const resume = () => void saveNow();
  const stop = store.subscribe((state, before) => {
    if (state.document === before.document && state.history === before.history) return;
    clearTimeout(keepTimer);
    keepTimer = setTimeout(flush, keepAfterMs);
    if (state.document === base || state.saveState === 'conflict') return;
    // An edit does not bring the server back: only a save that works ends "offline".
    if (state.saveState !== 'unsaved' && state.saveState !== 'offline')
      store.setState({ saveState: 'unsaved' });
    saveSoon(saveAfterMs);
  });
  window.addEventListener('pagehide', flush);
  window.addEventListener('online', resume);
  if (store.getState().document !== base) saveSoon(0);
  return () => {
    stop();
    flush();
    resume();
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('online', resume);
  };
}

function saveSoon(ms: number): void {
  clearTimeout(saveTimer);
  saveTimer = setTimeout(() => void saveNow(), ms);
}

/** Saves what is there; resolves when the server holds it or said why not. One save runs at a time. */
export async function saveNow(): Promise<void> {
  clearTimeout(saveTimer);
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
  if (store.getState().saveState !== 'offline') store.setState({ saveState: 'saving' });
  try {
    const answer = await api.save(site, store.getState().revision, document);
    if (store.getState().site?.id !== site) return;
    base = document;
    const current = store.getState().document === document;
    store.setState({
      site: answer.site,
      revision: answer.revision,
      saveState: current ? 'saved' : 'unsaved',
      saveTrouble: '',
    });
    await keepNow();
    if (!current) saveSoon(saveAfterMs);
  } catch (error) {
    if (store.getState().site?.id === site) failed(error);
  }
}

function failed(error: unknown): void {
  if (!(error instanceof RefusedError) || error.mayPass) {
    store.setState({ saveState: 'offline', saveTrouble: error instanceof Error ? error.message : '' });
    saveSoon(retryMs);
  } else if (error.status === 412 && error.answer.current) {
    receive(error.answer.current);
  } else {
    store.setState({ saveState: 'refused', saveTrouble: error.message });
  }
}

/** Someone else saved: both changes become one document where they touch different places, otherwise a person has to choose. */
export function receive(current: Workspace): void {
  const { site, document, history } = store.getState();
  if (site?.id !== current.site.id) return;
  const merged = merge(base, document, current.ruleSet);
  if (!merged) {
    store.setState({ saveState: 'conflict', theirs: current });
    return;
  }
  base = current.ruleSet;
  store.setState({
    ...rebase({ document, history }, merged),
    revision: current.revision,
    site: current.site,
    saveState: 'unsaved',
  });
  saveSoon(0);
}

/** Ends a conflict with one of the two documents. Taking theirs is a step like any other: undo brings mine back. */
export function settleConflict(choice: 'mine' | 'theirs'): void {
  const { theirs, document, history } = store.getState();
  if (!theirs) return;
  base = theirs.ruleSet;
  const mine = { document, history };
  store.setState({
    ...(choice === 'mine' ? mine : record(mine, theirs.ruleSet, 'Take the other draft')),
    site: theirs.site,
    revision: theirs.revision,
    theirs: undefined,
    saveState: 'unsaved',
  });
  saveSoon(0);
}

async function keepNow(): Promise<void> {
  clearTimeout(keepTimer);
  const { site, revision, document, history } = store.getState();
  if (site) await keep({ site: site.id, createdAt: site.createdAt, revision, base, document, history });
}
