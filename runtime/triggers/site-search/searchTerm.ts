import { lookedAt } from '../../lib/lookedAt';

/** The term in an address: of the first parameter that has one, or of the first group of a path. */
export function searchTerm(
  keys: readonly string[],
  path: RegExp | undefined,
  address = location.href,
): string | undefined {
  const { searchParams, pathname } = new URL(address);
  for (const key of keys) {
    const term = searchParams.get(key)?.trim();
    if (term) return term;
  }
  if (!USES.siteSearchTrigger!.path) return undefined;
  const found = path?.exec(lookedAt(pathname))?.[1];
  return found ? decodeURIComponent(found).trim() : undefined;
}

/** Whether the page that was loaded shows a search again: reloaded, gone back to, or another page of the same results. */
export function wasRepeated(term: string, keys: readonly string[], path: RegExp | undefined): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { referrer } = document;
  return (
    /^(re|b)/.test(entry?.type || '') ||
    (referrer.startsWith(location.origin) && searchTerm(keys, path, referrer) === term)
  );
}
