/** Tells open live pages that their site has something new; what it is they read from the store. */
export interface Hub {
  notify(sites: ReadonlySet<string>): void;
  /** Calls `wake` whenever the site has something new, until the returned stop is called. */
  listen(site: string, wake: () => void): () => void;
}

export function createHub(): Hub {
  const listeners = new Map<string, Set<() => void>>();
  return {
    notify(sites) {
      if (listeners.size === 0) return;
      for (const site of sites) for (const wake of listeners.get(site) ?? []) wake();
    },
    listen(site, wake) {
      const wakes = listeners.get(site) ?? new Set();
      listeners.set(site, wakes.add(wake));
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0) listeners.delete(site);
      };
    },
  };
}
