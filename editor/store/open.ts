/** Opens a site: the server's draft, with what this browser has kept of it on top. */

import type { Workspace } from '../../shared/api';
import { same } from '../../shared/same';
import { t } from '../../shared/texts/t';
import { emptyHistory, record } from './history';
import { forgetTab, type Kept, readKept } from './keep';
import { mergeAll } from './merge';
import { initialState } from './state';
import { store } from './store';
import { cancelSaving, keepNow, receive } from './sync';
import { oneAtATime, openTabs, ownTab } from './tabs';
import { takeAnswer } from './workspaceAhead';

let openings = 0;

export async function openSite(id: string): Promise<void> {
  const opening = ++openings;
  const [url, workspace] = await takeAnswer(id);
  // Two tabs that open at once must not both take over what a third left behind.
  await oneAtATime(`open-${id}`, async () => {
    const kept = (await readKept(id)).filter(({ createdAt }) => createdAt === workspace.site.createdAt);
    const [tab, open] = await Promise.all([ownTab(), openTabs()]);
    // Another site was asked for meanwhile.
    if (opening !== openings) return;
    cancelSaving();
    store.setState({
      ...initialState,
      server: url,
      site: workspace.site,
      revision: workspace.revision,
      base: workspace.ruleSet,
      document: workspace.ruleSet,
      history: emptyHistory,
    });
    const left = kept.filter((one) => one.tab !== tab && !open.has(one.tab));
    const own = kept.find((one) => one.tab === tab) ?? left[0];
    if (own) resume(own, workspace);
    for (const one of left) if (one !== own) bringBack(one);
    if (left.length === 0) return;
    await keepNow();
    for (const one of left) await forgetTab(id, one.tab);
  });
}

/** Goes on where the tab was: its work, and the steps that undo it, on what the server holds by now. */
function resume(kept: Kept, workspace: Workspace): void {
  const { document, history, base, revision } = kept;
  const unsaved = !same(base, document);
  store.setState({ document, history, base, revision, saveState: unsaved ? 'unsaved' : 'saved' });
  if (revision !== workspace.revision || !same(base, workspace.ruleSet)) {
    receive(workspace);
    // What others did while nobody was here is no news of the moment.
    store.setState({ arrived: undefined });
  }
}

/** Unsaved work of a tab that is gone comes in as one step. */
function bringBack({ base, document: theirs }: Kept): void {
  const { document, history, saveState } = store.getState();
  if (saveState === 'conflict' || same(base, theirs)) return;
  const both = mergeAll(base, document, theirs, () => 'theirs').document;
  store.setState({
    ...record({ document, history }, both, t('Bring back unsaved changes of a closed tab')),
    saveState: 'unsaved',
  });
}
