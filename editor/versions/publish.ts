import type { Version } from '../../shared/api';
import { api, RefusedError } from '../api/client';
import { store } from '../store/store';
import { receive, saveNow } from '../store/sync';

/** `despiteTests`: why, although tests fail. Saves the draft and publishes exactly that. Rejects with words when either does not work: nothing was published then. */
export async function publish(note: string, despiteTests?: string): Promise<Version> {
  await saveNow();
  const { site, saveState, saveTrouble, revision } = store.getState();
  if (!site || saveState !== 'saved')
    throw new Error(saveTrouble || 'The draft could not be saved yet. Try again in a moment.');
  try {
    const version = await api.publish(site.id, {
      revision,
      note,
      ...(despiteTests && { despiteTests }),
    });
    const now = store.getState().site;
    if (now?.id === site.id) store.setState({ site: { ...now, live: version.number } });
    return version;
  } catch (error) {
    if (error instanceof RefusedError && error.answer.current) {
      receive(error.answer.current);
      throw new Error(
        'Someone else saved this draft meanwhile. Their changes are in the list above now: look at them, then publish.',
      );
    }
    throw error;
  }
}
