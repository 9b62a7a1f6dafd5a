/** Counts tries per key in windows of fixed length, so that nobody guesses or floods. */
export interface Attempts {
  /** Counts one; false once there were more than allowed. */
  count(key: string): boolean;
  /** Would one more be allowed? Counts nothing. */
  room(key: string): boolean;
}

/** Beyond this many keys the oldest windows are forgotten, which costs an attacker more addresses than it saves tries. */
const maxKeys = 10_000;

export function createAttempts(allowed: number, windowMs: number, now: () => number): Attempts {
  const windows = new Map<string, { since: number; tries: number }>();

  function windowOf(key: string): { since: number; tries: number } {
    const found = windows.get(key);
    if (found && now() - found.since < windowMs) return found;
    windows.delete(key);
    const fresh = { since: now(), tries: 0 };
    windows.set(key, fresh);
    for (const oldest of windows.keys()) {
      if (windows.size <= maxKeys) break;
      windows.delete(oldest);
    }
    return fresh;
  }

  return {
    count(key) {
      const window = windowOf(key);
      window.tries += 1;
      return window.tries <= allowed;
    },
    room(key) {
      const window = windows.get(key);
      return !window || now() - window.since >= windowMs || window.tries < allowed;
    },
  };
}
