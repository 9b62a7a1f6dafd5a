/** Who fetched which container last, by the origin of the asking page. In memory: it answers "is it installed", not "how many". */
import type { Sighting } from '../../shared/installation';

/** A site is served from a few origins; whoever writes others into a request must not fill the memory. */
const maxOrigins = 20;

export interface Sightings {
  /** When noticing began, in milliseconds since the epoch. */
  since: number;
  /** A browser fetched the container of a site that is here; `origin` as far as it says. */
  saw(site: string, origin: string | null): void;
  /** Latest first. */
  of(site: string): Sighting[];
}

export function createSightings(now: () => number = Date.now): Sightings {
  const bySite = new Map<string, Map<string | null, Sighting>>();
  return {
    since: now(),
    saw(site, origin) {
      const known = bySite.get(site) ?? new Map<string | null, Sighting>();
      bySite.set(site, known);
      const seen = known.get(origin) ?? { origin, lastAt: 0, count: 0 };
      // Taken out and put back: the map's order is that of the last sighting, the oldest first.
      known.delete(origin);
      if (known.size >= maxOrigins) known.delete(known.keys().next().value ?? null);
      known.set(origin, { origin, lastAt: now(), count: seen.count + 1 });
    },
    of: (site) => [...(bySite.get(site)?.values() ?? [])].reverse(),
  };
}
