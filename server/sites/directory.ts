import type { SiteStore } from './storage';

/** Which origins may report for which site, in memory, because the collector asks for every event. */
export interface SiteDirectory {
  originsOf(site: string): ReadonlySet<string> | undefined;
  /** Reads the store again: after a site was made, saved, published or rolled back. */
  refresh(): Promise<void>;
}

/** `also`: what else has to be read again then. */
export async function openDirectory(
  store: SiteStore,
  also: () => Promise<void> = async () => {},
): Promise<SiteDirectory> {
  let origins = await store.origins();
  return {
    originsOf: (site) => origins.get(site),
    async refresh() {
      origins = await store.origins();
      await also();
    },
  };
}
