/** Feeds the store with problems, size and code of the document as it changes. */
import { readyOf } from '../../shared/quality';
import type { RuleSet } from '../../shared/ruleset/types';
import { spoken } from '../../shared/texts/t';
import { api } from '../api/client';
import { store } from '../store/store';
import type { FromWorker, Speak, ToWorker } from './messages';
import { catalog } from './runtime';

/** Problems should show within 150 ms of a keystroke; checking takes most of the rest. */
const settleMs = 40;
/** Handing over a large document copies it for some 10 ms, which no keystroke should meet: a pause in typing is waited for. */
const largeSettleMs = 200;
const largeRules = 500;

/** A gate is met once in a week; an editor that stays open over night should know. */
const readyForMs = 10 * 60_000;

/** The first paint and the rule list come first, but the size and the problems are not left waiting. */
const startWithinMs = 800;

/** Starts the worker once the editor is idle; returns its stop. */
export function startCompiling(): () => void {
  let stop: (() => void) | undefined;
  const start = () => {
    stop = startWorker();
  };
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(start, startWithinMs / 4);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }
  const idle = requestIdleCallback(start, { timeout: startWithinMs });
  return () => {
    cancelIdleCallback(idle);
    stop?.();
  };
}

function startWorker(): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'compile' });
  const said = spoken();
  if (said) worker.postMessage({ speak: said } satisfies Speak);
  let turn = 0;
  let sent: RuleSet | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Events whose quality gate for advertising is met, of which site, and when that was asked. */
  let ready: { site: string; at: number; events: string[] } | undefined;

  /** Asks anew where some destination wants to know; what comes is compiled with at once. */
  const askReady = (ruleSet: RuleSet, site: string) => {
    const known = ready?.site === site ? ready : undefined;
    if (known && Date.now() - known.at < readyForMs) return;
    if (!ruleSet.destinations.some(({ type }) => catalog.destinations[type]?.ads)) return;
    ready = { site, at: Date.now(), events: known?.events ?? [] };
    const mine = ready;
    api.quality(site).then(
      (found) => {
        mine.events = readyOf(found);
        store.setState({ quality: { site, events: found } });
        if (ready === mine && `${mine.events}` !== `${known?.events ?? ''}`) send();
      },
      // Without an answer nothing is ready, which the problem says.
      () => undefined,
    );
  };

  const send = () => {
    const { document: ruleSet, site, server } = store.getState();
    if (!site) return;
    sent = ruleSet;
    askReady(ruleSet, site.id);
    const message: ToWorker = {
      turn: ++turn,
      ruleSet,
      options: {
        container: site.id,
        server,
        ...(ready?.site === site.id && { ready: ready.events }),
      },
    };
    worker.postMessage(message);
    store.setState({ compile: 'working' });
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.turn !== turn) return;
    if (data.type === 'problems')
      store.setState({ problems: data.problems, silenced: data.silenced, checked: sent });
    else if (data.type === 'tests')
      store.setState(({ problems }) => ({
        tests: data.tests,
        ...(data.problems.length > 0 && { problems: [...problems, ...data.problems] }),
      }));
    else if (data.type === 'failed') store.setState({ compile: 'failed' });
    else
      store.setState(({ problems }) => ({
        compile: 'ready',
        ...(data.container && { container: data.container }),
        // What only the compiler can read: custom JavaScript.
        ...(data.problems.length > 0 && { problems: [...data.problems, ...problems] }),
      }));
  });
  const stop = store.subscribe((state, before) => {
    if (state.document === before.document && state.site?.id === before.site?.id) return;
    clearTimeout(timer);
    timer = setTimeout(send, state.document.rules.length > largeRules ? largeSettleMs : settleMs);
  });
  send();
  return () => {
    stop();
    clearTimeout(timer);
    worker.terminate();
  };
}
