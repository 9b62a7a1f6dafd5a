import { randomBytes } from 'node:crypto';

/** As long as a preview session (shared/preview.ts). */
const lifetimeMs = 30 * 60_000;
/** A draft compiles with every pause in typing; the oldest make room. */
const maxScripts = 200;
const maxCharacters = 64 * 1024 * 1024;

export interface PreviewStore {
  /** Keeps the script for half an hour and answers its token: 128 random bits, the only way to it. */
  add(code: string): string;
  get(token: string): string | undefined;
}

/** Drafts are never written down: they live in memory and go with the process. */
export function createPreviewStore(now: () => number = Date.now): PreviewStore {
  const scripts = new Map<string, { code: string; until: number }>();
  let characters = 0;

  function remove(token: string): void {
    characters -= scripts.get(token)?.code.length ?? 0;
    scripts.delete(token);
  }

  function makeRoom(): void {
    // A Map keeps the order of adding, and all live equally long: the first is the oldest.
    for (const [token, { until }] of scripts) {
      if (until > now() && scripts.size <= maxScripts && characters <= maxCharacters) break;
      remove(token);
    }
  }

  return {
    add(code) {
      const token = randomBytes(16).toString('base64url');
      scripts.set(token, { code, until: now() + lifetimeMs });
      characters += code.length;
      makeRoom();
      return token;
    },
    get(token) {
      const script = scripts.get(token);
      return script && script.until > now() ? script.code : undefined;
    },
  };
}
