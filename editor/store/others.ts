/**
 * What others save while this editor is open: another tab of the browser says so at once, other people's changes are asked for
 * every few seconds. They come in beside what is being done here, and are told in one quiet line.
 */
import { api, RefusedError } from '../api/client';
import { onAnnouncement } from './announcements';
import { store } from './store';
import { receive, whenSaved } from './sync';

/** Soon enough to feel together, rarely enough for a server with fifty open editors. */
const askEveryMs = 4000;

/** Asks now and then; returns its stop. */
export function startWatching(): () => void {
  let stopped = false;
  const look = async () => {
    if (stopped || document.visibilityState === 'hidden') return;
    await lookNow();
  };
  const timer = setInterval(() => void look(), askEveryMs);
  const soon = () => void look();
  // Also while nobody looks: there is something newer for certain.
  const stopListening = onAnnouncement(({ site, revision }) => {
    const { site: own, revision: known } = store.getState();
    if (site === own?.id && revision > known) void lookNow();
  });
  document.addEventListener('visibilitychange', soon);
  window.addEventListener('online', soon);
  return () => {
    stopped = true;
    clearInterval(timer);
    stopListening();
    document.removeEventListener('visibilitychange', soon);
    window.removeEventListener('online', soon);
  };
}

async function lookNow(): Promise<void> {
  const { site, saveState } = store.getState();
  // Someone is choosing between two drafts: a third would only change the question.
  if (!site || saveState === 'conflict') return;
  try {
    await whenSaved();
    const current = await api.workspaceSince(site.id, store.getState().revision);
    await whenSaved();
    if (current && current.revision > store.getState().revision) receive(current);
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404)
      store.setState({ saveState: 'refused', saveTrouble: error.message });
  }
}
