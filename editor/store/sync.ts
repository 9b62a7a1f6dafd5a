/** Saves a site's draft as it changes and brings together what two people did to it. Nothing typed is lost. */

import type { Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { same } from '../../shared/same';
import { t } from '../../shared/texts/t';
import { api, RefusedError } from '../api/client';
import { announce, wasAnnounced } from './announcements';
import { type History, rebase, record } from './history';
import { forgetKeptAtOnce, type Kept, keep, keepAtOnce } from './keep';
import { type Choice, mergeAll } from './merge';
import type { SaveState } from './state';
import { store } from './store';
import { ownTab, ownTabNow } from './tabs';

/** Long enough for a word to be typed, short enough not to be noticed. */
const saveAfterMs = 600;
/** Between two words: keeping copies the whole document, which a keystroke should not wait for. */
const keepAfterMs = 250;
const retryMs = 4000;
/** What is left of a history that a full browser cannot keep whole. */
const fewSteps = 20;

let saveTimer: ReturnType<typeof setTimeout> | undefined;
let keepTimer: ReturnType<typeof setTimeout> | undefined;
let saving: Promise<void> | undefined;
/** What this browser surely holds. */
let held: { document: RuleSet; history: History } | undefined;

/** Saves from now on; returns its stop, which saves once more. */
export function startSaving(): () => void {
  const { document, history } = store.getState();
  held = { document, history };
  const flush = () => void keepNow();
  const resume = () => void saveNow();
  const stop = store.subscribe((state, before) => {
    if (state.document === before.document && state.history === before.history) return;
    clearTimeout(keepTimer);
    keepTimer = setTimeout(flush, keepAfterMs);
    if (state.document === state.base || state.saveState === 'conflict') return;
    // An edit does not bring the server back: only a save that works ends "offline".
    if (state.saveState !== 'unsaved' && !isTriedAgain(state.saveState))
      store.setState({ saveState: 'unsaved' });
    saveSoon(saveAfterMs);
  });
  window.addEventListener('pagehide', keepAsPageGoes);
  window.addEventListener('online', resume);
  window.addEventListener('beforeunload', askBeforeLoss);
  if (store.getState().document !== store.getState().base) saveSoon(0);
  return () => {
    stop();
    flush();
    resume();
    window.removeEventListener('pagehide', keepAsPageGoes);
    window.removeEventListener('online', resume);
    window.removeEventListener('beforeunload', askBeforeLoss);
  };
}

function isTriedAgain(state: SaveState): boolean {
  return state === 'offline' || state === 'waiting';
}

/** Neither the server nor this browser holds the last changes: the browser asks whether the tab is really to be closed. */
function askBeforeLoss(event: BeforeUnloadEvent): void {
  const { document, base, keeping } = store.getState();
  if (keeping !== 'kept' && document !== base) event.preventDefault();
}

export function saveSoon(ms: number): void {
  clearTimeout(saveTimer);
  saveTimer = setTimeout(() => void saveNow(), ms);
}

export function cancelSaving(): void {
  clearTimeout(saveTimer);
}

/** When no save is under way. */
export async function whenSaved(): Promise<void> {
  while (saving) await saving;
}

/** Saves what is there; resolves when the server holds it or said why not. One save runs at a time. */
export async function saveNow(): Promise<void> {
  clearTimeout(saveTimer);
  while (saving) await saving;
  const { site, document, base, saveState } = store.getState();
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
  if (!isTriedAgain(store.getState().saveState)) store.setState({ saveState: 'saving' });
  try {
    const answer = await api.save(site, store.getState().revision, document);
    announce({ site, revision: answer.revision });
    if (store.getState().site?.id !== site) return;
    const current = store.getState().document === document;
    store.setState({
      base: document,
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
    store.setState({
      saveState: error instanceof RefusedError ? 'waiting' : 'offline',
      saveTrouble: error instanceof Error ? error.message : '',
    });
    saveSoon(retryMs);
  } else if (error.status === 412 && error.answer.current) {
    receive(error.answer.current);
  } else {
    store.setState({ saveState: 'refused', saveTrouble: error.message });
  }
}

/** Someone else saved: both changes become one document where they touch different places, otherwise a person has to choose. */
export function receive(current: Workspace): void {
  const { site, document, history, base } = store.getState();
  if (site?.id !== current.site.id) return;
  const merged = mergeAll(base, document, current.ruleSet);
  if (merged.conflicts.length > 0) {
    store.setState({ saveState: 'conflict', theirs: current, conflicts: merged.conflicts });
    return;
  }
  const saved = same(merged.document, current.ruleSet);
  const arrived = same(base, current.ruleSet)
    ? undefined
    : {
        before: base,
        after: current.ruleSet,
        byTab: wasAnnounced({ site: site.id, revision: current.revision }),
      };
  store.setState({
    ...rebase({ document, history }, merged.document),
    base: saved ? merged.document : current.ruleSet,
    revision: current.revision,
    site: current.site,
    saveState: saved ? 'saved' : 'unsaved',
    saveTrouble: '',
    ...(arrived && { arrived }),
  });
  if (!saved) saveSoon(0);
}

/**
 * Ends a conflict: each thing as chosen, what does not clash from both. Taking theirs is a step like any other: undo brings mine
 * back.
 */
export function settleConflict(choose: (thing: string) => Choice): void {
  const { theirs, document, history, base } = store.getState();
  if (!theirs) return;
  const all = (choice: typeof choose) => mergeAll(base, document, theirs.ruleSet, choice).document;
  const mine = rebase(
    { document, history },
    all(() => 'mine'),
  );
  store.setState({
    ...record(mine, all(choose), t('Take their changes')),
    base: theirs.ruleSet,
    site: theirs.site,
    revision: theirs.revision,
    theirs: undefined,
    conflicts: [],
    saveState: 'unsaved',
  });
  saveSoon(0);
}

/** Keeps the work in this browser. Where it has no room, the steps of undo give way first. */
export async function keepNow(): Promise<void> {
  clearTimeout(keepTimer);
  const tab = await ownTab();
  const kept = workOf(tab);
  if (!kept) return;
  const { document, history } = kept;
  let keeping = await keep(kept);
  if (keeping === 'full') keeping = await keep(withFewSteps(kept));
  if (keeping === 'kept') {
    held = { document, history };
    if (store.getState().document === document) forgetKeptAtOnce(kept.site, tab);
  }
  if (store.getState().keeping !== keeping) store.setState({ keeping });
}

/** What was done since it was last kept, in the one way that a page has while it goes. */
function keepAsPageGoes(): void {
  const { document, history } = store.getState();
  const tab = ownTabNow();
  if (tab === undefined || (document === held?.document && history === held.history)) return;
  const kept = workOf(tab);
  if (kept && !keepAtOnce(kept)) keepAtOnce(withFewSteps(kept));
}

function workOf(tab: string): Kept | undefined {
  const { site, revision, base, document, history } = store.getState();
  return site
    ? {
        site: site.id,
        tab,
        at: Date.now(),
        createdAt: site.createdAt,
        revision,
        base,
        document,
        history,
      }
    : undefined;
}

function withFewSteps(kept: Kept): Kept {
  return { ...kept, history: { past: kept.history.past.slice(-fewSteps), future: [] } };
}
