/** What today's document would make of the visit on screen: kept in step with both, worked out in a worker. */

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Rule, RuleSet, RuleTest } from '../../shared/ruleset/types';
import { spoken } from '../../shared/texts/t';
import type { RowChange } from '../../shared/visit/outcomes';
import type { Visit } from '../../shared/visit/visit';
import { api } from '../api/client';
import { previewStore, shownVisit } from '../preview/previewStore';
import { store } from '../store/store';
import type { FromReplay, ToReplay } from './messages';

export interface ReplayState {
  /** Beside what happened. */
  rows: readonly RowChange[];
  /** The draft beside the live version; null: nothing is live, or it could not be read. */
  live: readonly RowChange[] | null;
}

const nothing: ReplayState = { rows: [], live: null };
export const replayStore = createStore<ReplayState>(() => nothing);

export function useReplay<Slice>(select: (state: ReplayState) => Slice): Slice {
  return useStore(replayStore, select);
}

// An edit is answered at once; what a page tells comes many times a second and may wait.
const editMs = 30;
const newsMs = 400;

let users = 0;
let stop: (() => void) | undefined;
let worker: Worker | undefined;

/** Keeps the store in step for as long as a component shows it. */
export function useReplaying(): void {
  useEffect(() => {
    users += 1;
    stop ??= start();
    return () => {
      users -= 1;
      if (users > 0) return;
      stop?.();
      stop = undefined;
    };
  }, []);
}

function start(): () => void {
  const running = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'replay' });
  worker = running;
  const said = spoken();
  if (said) running.postMessage({ type: 'speak', ...said } satisfies ToReplay);
  const say = (message: ToReplay) => running.postMessage(message);
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent: Visit | undefined;

  const send = () => {
    timer = undefined;
    const visit = shownVisit();
    if (visit.recorded.length === 0) {
      sent = undefined;
      replayStore.setState(nothing);
      return;
    }
    if (visit !== sent) say(newsSince(sent, visit));
    sent = visit;
    turn += 1;
    const { document } = store.getState();
    say({ type: 'replay', turn, ruleSet: document, live: liveRuleSet() });
  };
  const later = (ms: number) => {
    if (timer !== undefined && ms === newsMs) return;
    clearTimeout(timer);
    timer = setTimeout(send, ms);
  };
  const onLive = () => later(editMs);
  running.addEventListener('message', ({ data }: MessageEvent<FromReplay>) => {
    if (data.type === 'made') answers.get(data.ask)?.(data.test);
    else if (data.type === 'counted' || data.turn !== turn) return;
    else replayStore.setState(data.type === 'failed' ? nothing : { rows: data.rows, live: data.live });
  });
  // It could not be loaded: nobody answers.
  running.addEventListener('error', giveUp);
  const stops = [
    store.subscribe((state, before) => {
      if (state.document !== before.document) later(editMs);
      if (state.site !== before.site) loadLive(onLive);
    }),
    previewStore.subscribe((state, before) => {
      if (state.opened !== before.opened) later(editMs);
      else if (state.recorded !== before.recorded || state.drafts !== before.drafts) later(newsMs);
    }),
  ];
  loadLive(onLive);
  later(editMs);
  return () => {
    clearTimeout(timer);
    for (const each of stops) each();
    running.terminate();
    worker = undefined;
    giveUp();
    replayStore.setState(nothing);
  };
}

/** A visit only grows at its end, mostly: then only what is new is handed over. */
function newsSince(sent: Visit | undefined, visit: Visit): ToReplay {
  const known = sent?.recorded.length ?? 0;
  const grown =
    sent &&
    sent.drafts === visit.drafts &&
    known > 0 &&
    visit.recorded[0] === sent.recorded[0] &&
    visit.recorded[known - 1] === sent.recorded[known - 1];
  return grown ? { type: 'more', recorded: visit.recorded.slice(known) } : { type: 'visit', visit };
}

let live: { site: string; number: number; ruleSet: RuleSet } | undefined;

function liveRuleSet(): RuleSet | null {
  const { site } = store.getState();
  return site && live?.site === site.id && live.number === site.live ? live.ruleSet : null;
}

/** Without it there is nothing to compare with; the rest works all the same. */
function loadLive(then: () => void): void {
  const { site } = store.getState();
  if (!site || site.live === null || liveRuleSet()) return;
  const { id, live: number } = site;
  api.version(id, number).then(
    ({ ruleSet }) => {
      live = { site: id, number, ruleSet };
      then();
    },
    () => {},
  );
}

const answers = new Map<number, (test: RuleTest | undefined) => void>();
let asks = 0;

/** Whoever still waits gets none. */
function giveUp(): void {
  for (const answer of [...answers.values()]) answer(undefined);
}

/** Makes a test of a moment of the visit on screen; undefined where it is no moment. */
export function askForTest(
  index: number,
  expect: RuleTest['expect'],
  rule: Rule,
): Promise<RuleTest | undefined> {
  const running = worker;
  if (!running) return Promise.resolve(undefined);
  asks += 1;
  const ask = asks;
  return new Promise((resolve) => {
    answers.set(ask, (test) => {
      answers.delete(ask);
      resolve(test);
    });
    const message: ToReplay = { type: 'test', ask, index, expect, rule, ruleSet: store.getState().document };
    running.postMessage(message);
  });
}
