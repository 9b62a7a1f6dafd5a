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

/** False where there was no room, or nothing may be kept. */
export function remember(key: string, value: string, until: Until = 'cleared'): boolean {
  try {
    storage(until).setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** Keys that begin so. */
export function rememberedKeys(prefix: string, until: Until = 'cleared'): string[] {
  try {
    return Object.keys(storage(until)).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

export function forgetRemembered(key: string, until: Until = 'cleared'): void {
  try {
    storage(until).removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}
