/** Keeps the connected page on today's document: compiles it traced on the server and tells the page where it lies. */
import type { RuleSet } from '../../shared/ruleset/types';
import { watchListOf } from '../../shared/visit/watchList';
import { api } from '../api/client';
import { catalog } from '../compile/runtime';
import { troubles } from '../connect/doctor/trouble';
import { asTests } from './asTests';
import { onAgent, tellAgent } from './connect';
import { previewStore } from './previewStore';
import { onDocument, previewedSite } from './site';

// Typing in a form changes the document with every key; the page only needs the result.
const settleMs = 600;
const maxDrafts = 100;

let sent: RuleSet | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let attempt = 0;

async function send(): Promise<void> {
  const site = previewedSite();
  if (!site || previewStore.getState().connection !== 'connected') return;
  const { ruleSet } = site;
  const mine = ++attempt;
  previewStore.setState({ draft: 'preparing' });
  try {
    const { testing } = previewStore.getState();
    const { url, clauses } = await api.preview(site.id, testing ? asTests(ruleSet, catalog) : ruleSet);
    if (mine !== attempt || !tellAgent({ type: 'preview', url, watch: watchListOf(ruleSet, catalog) }))
      return;
    sent = ruleSet;
    previewStore.setState(({ drafts, trouble, recorded }) => {
      // A long session of edits: entries of the oldest drafts go with them.
      const dropped = Math.max(0, drafts.length + 1 - maxDrafts);
      return {
        draft: 'running',
        trouble: trouble?.code === 'draft-failed' ? null : trouble,
        drafts: [...drafts.slice(dropped), { ruleSet, clauses }],
        recorded: dropped
          ? recorded
              .filter(({ draft }) => draft >= dropped)
              .map((one) => ({ ...one, draft: one.draft - dropped }))
          : recorded,
      };
    });
  } catch (error) {
    if (mine !== attempt) return;
    const said = error instanceof Error ? error.message : '';
    previewStore.setState({ draft: 'failed', trouble: troubles.draftFailed(said) });
  }
}

/** Compiles again now, as after a failure. */
export function resendDraft(): void {
  sent = null;
  void send();
}

onAgent((message) => {
  if (message.type === 'ready') {
    const { sending } = previewStore.getState();
    tellAgent({ type: 'sending', on: sending });
    void send();
  } else if (message.type === 'failed' && message.what === 'preview-script')
    previewStore.setState(({ page }) => ({
      draft: 'failed',
      trouble: troubles.draftRefused(page, location.origin),
    }));
});

onDocument((ruleSet) => {
  if (ruleSet === sent) return;
  clearTimeout(timer);
  timer = setTimeout(() => void send(), settleMs);
});
