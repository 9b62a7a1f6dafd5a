/** Scripts as they were published: a stored one in which anything changed is not served. */
import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { StoredScript } from './storage';

/** Sites have one live version each, and pinned pages a few old ones. */
const maxKnown = 500;

/**
 * Answers the script where its text has the hash it was published under, and its compressed forms hold that text; undefined
 * otherwise, which is said once in the server's log. Read and held once for each hash: what changes later in the file is found at the next
 * start, and not served until then.
 */
export function verifier(): (script: StoredScript) => StoredScript | undefined {
  const known = new Map<string, StoredScript>();
  const told = new Set<string>();
  return (script) => {
    const before = known.get(script.hash);
    if (before) return before;
    if (!isWhole(script)) {
      if (!told.has(script.hash))
        console.error(
          `The stored script ${script.hash.slice(0, 12)} is not what was published. It is not served.`,
        );
      told.add(script.hash);
      return undefined;
    }
    if (known.size >= maxKnown) known.clear();
    known.set(script.hash, script);
    return script;
  };
}

function isWhole({ code, hash, gzip, brotli }: StoredScript): boolean {
  if (createHash('sha256').update(code).digest('hex') !== hash) return false;
  try {
    return gunzipSync(gzip).toString() === code && brotliDecompressSync(brotli).toString() === code;
  } catch {
    return false;
  }
}
