/** Asks each previewed page about the targets, and the server about visitors' pages. */
import type { TargetToCheck } from '../../shared/target/health';
import { api } from '../api/client';
import { onAgent, tellAgent } from '../preview/connect';
import { getRuleSet } from '../shell/document';
import { store } from '../store/store';
import { forgetHealth, healthStore, tellChecks } from './healthStore';

// A page builds itself for a while, and a draft is loaded into it.
const settleMs = 1500;

/** Until the returned stop. */
export function watchHealth(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const targets = (getRuleSet().targets ?? []) as TargetToCheck[];
      if (targets.length) tellAgent({ type: 'check', targets });
    }, settleMs);
  };
  const stopHearing = onAgent((message) => {
    if (message.type === 'ready') ask();
    else if (message.type === 'trace' && message.entry.kind === 'page') ask();
    else if (message.type === 'checked') tellChecks(message.checks);
  });
  const stopWatching = store.subscribe(({ site, document }, before) => {
    if (site?.id !== before.site?.id) {
      forgetHealth();
      void askServer();
    } else if (document.targets !== before.document.targets) ask();
  });
  void askServer();
  return () => {
    clearTimeout(timer);
    stopHearing();
    stopWatching();
  };
}

async function askServer(): Promise<void> {
  const site = store.getState().site?.id;
  if (!site) return;
  // Without an answer nothing is known, which is what is shown.
  const reports = await api.targetReports(site).catch(() => []);
  if (store.getState().site?.id === site) healthStore.setState({ reports });
}
