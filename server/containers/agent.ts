import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { brotliBytes, gzipBytes } from '../toolchain';
import type { Script } from './sendScript';

/** The page agent's bundle, read and compressed when first asked for and again when the file changes. */
export function agentFile(path: string): () => Promise<Script | undefined> {
  let read: { changed: number; script: Promise<Script> } | undefined;

  async function load(): Promise<Script> {
    const code = await readFile(path, 'utf8');
    const hash = createHash('sha256').update(code).digest('hex');
    const [gzip, brotli] = await Promise.all([gzipBytes(code), brotliBytes(code)]);
    return { code, hash, gzip, brotli };
  }

  return async () => {
    const changed = (await stat(path).catch(() => undefined))?.mtimeMs;
    if (changed === undefined) return undefined;
    if (read?.changed !== changed) read = { changed, script: load() };
    return read.script;
  };
}
