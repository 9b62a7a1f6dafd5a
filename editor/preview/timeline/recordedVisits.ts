/** Every visit this browser has of a site: the one in progress, one opened from a file, and those of other tabs. */
import type { Visit } from '../../../shared/visit/visit';
import { currentVisit, previewStore } from '../previewStore';
import { previewVisit } from '../previewVisit';
import { ask, type Head, keyOf, open, readKept } from './visitDatabase';

export async function recordedVisits(site: string): Promise<Visit[]> {
  const state = previewStore.getState();
  const shown = [
    ...(state.opened ? [state.opened.visit] : []),
    ...(state.site === site ? [currentVisit(state)] : []),
  ];
  return [...shown, ...(await ofOtherTabs(site))].filter(({ recorded }) => recorded.length > 0);
}

async function ofOtherTabs(site: string): Promise<Visit[]> {
  try {
    const own = await keyOf(site);
    const transaction = (await open()).transaction(['heads', 'blocks']);
    const heads = await ask<Head[]>(transaction.objectStore('heads').getAll());
    const others = heads.filter(({ key }) => key.endsWith(` ${site}`) && key !== own);
    const visits = await Promise.all(
      others.map(async (head): Promise<Visit[]> => {
        const kept = await readKept(transaction.objectStore('blocks'), head);
        return kept ? [previewVisit({ ...head, ...kept, site })] : [];
      }),
    );
    return visits.flat();
  } catch {
    // A browser that allows no database keeps no visits.
    return [];
  }
}
