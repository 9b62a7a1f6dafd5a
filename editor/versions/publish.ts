import type { SiteSummary, Version } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { api, RefusedError } from '../api/client';
import { store } from '../store/store';
import { receive, saveNow } from '../store/sync';
import { rememberedName } from './publisher';

/** Saves the draft and resolves with its revision. Rejects with words where that does not work. */
export async function savedRevision(): Promise<{ site: SiteSummary; revision: number }> {
  await saveNow();
  const { site, saveState, saveTrouble, revision } = store.getState();
  if (!site || saveState !== 'saved')
    throw new Error(saveTrouble || t('The draft could not be saved yet. Try again in a moment.'));
  return { site, revision };
}

/**
 * Saves the draft and publishes exactly that, on top of what is live as this editor knows it. `despiteTests`: why, although tests
 * fail. Rejects with words when it does not work: nothing was published then.
 */
export async function publish(note: string, despiteTests?: string): Promise<Version> {
  const { site, revision } = await savedRevision();
  return goLive(site.id, () =>
    api.publish(site.id, {
      revision,
      note,
      author: rememberedName(),
      after: site.live,
      ...(despiteTests && { despiteTests }),
    }),
  );
}

/** Publishes what an older version holds as a new one. */
export function publishAgain(site: SiteSummary, number: number, note: string): Promise<Version> {
  return goLive(site.id, () =>
    api.restore(site.id, number, { after: site.live, author: rememberedName(), note }),
  );
}

/** After it visitors get an empty container. */
export async function takeOffline(site: SiteSummary): Promise<void> {
  const now = await toldOfOthers(site.id, () => api.takeOffline(site.id, site.live));
  setLive(site.id, now.live);
}

async function goLive(site: string, ask: () => Promise<Version>): Promise<Version> {
  const version = await toldOfOthers(site, ask);
  setLive(site, version.number);
  return version;
}

/** Where someone else was first, the editor takes in what they did before it says so. */
async function toldOfOthers<T>(site: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const { code, current, live } = error.answer;
    if (code === 'live-moved-on') {
      setLive(site, live?.number ?? null);
      throw new Error(
        live
          ? t(
              '{who} published version {number} meanwhile. What changes is compared with that now: look at it, then go on.',
              { who: live.author || t('Someone else'), number: live.number },
            )
          : t('The site was taken offline meanwhile. Look at what changes now, then go on.'),
      );
    }
    if (current) {
      receive(current);
      throw new Error(
        t(
          'Someone else saved this draft meanwhile. Their changes are in the list now: look at them, then publish.',
        ),
      );
    }
    throw error;
  }
}

function setLive(id: string, live: number | null): void {
  const { site } = store.getState();
  if (site?.id === id) store.setState({ site: { ...site, live } });
}
