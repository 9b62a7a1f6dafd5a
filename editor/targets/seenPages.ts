/** Pages of the open site that were looked at in this session, as they were last: what a selector means on them is counted here. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CountedPage } from '../../shared/preview';
import { countOn } from '../../shared/target/countOn';
import type { Guard } from '../../shared/target/fingerprint';
import type { SeenPage } from '../../shared/target/seenPage';
import { store } from '../store/store';

// A long session visits more; the pages looked at last say enough.
const maxPages = 24;

export interface SeenPages {
  /** Last seen first. */
  pages: readonly SeenPage[];
}

export const seenStore = createStore<SeenPages>(() => ({ pages: [] }));

export function useSeenPages(): readonly SeenPage[] {
  return useStore(seenStore, ({ pages }) => pages);
}

export function remember(page: SeenPage): void {
  seenStore.setState(({ pages }) => ({
    pages: [page, ...pages.filter(({ path }) => path !== page.path)].slice(0, maxPages),
  }));
}

/** What each means on every page but one; all of them where `except` is left out. */
export function countOnPages(
  meant: readonly { selector: string; guards: readonly Guard[] }[],
  except?: string,
): CountedPage[] {
  return seenStore
    .getState()
    .pages.filter(({ path }) => path !== except)
    .map((page) => ({ path: page.path, counts: meant.map((one) => countOn(page, one)) }));
}

store.subscribe(({ site }, before) => {
  if (site?.id !== before.site?.id) seenStore.setState({ pages: [] });
});
