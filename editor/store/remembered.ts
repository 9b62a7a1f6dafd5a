/**
 * Small things that this browser remembers: across visits, or for as long as the tab lives. Never throws: a browser that is full, or
 * keeps nothing, forgets them, and everything works without.
 */
export type Until = 'cleared' | 'tab closed';

// Where storage is refused, already reading the property throws.
const storage = (until: Until): Storage => (until === 'cleared' ? localStorage : sessionStorage);

export function recall(key: string, until: Until = 'cleared'): string | undefined {
  try {
    return storage(until).getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What was written as JSON; undefined where there is none, or it cannot be read. */
export function recallJson(key: string, until: Until = 'cleared'): unknown {
  try {
    return JSON.parse(recall(key, until) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: string, until: Until = 'cleared'): void {
  try {
    storage(until).setItem(key, value);
  } catch {
    // Full or forbidden.
  }
}

export function forgetRemembered(key: string, until: Until = 'cleared'): void {
  try {
    storage(until).removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}
