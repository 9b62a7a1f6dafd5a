/**
 * What `npm start` and the tests that need a built server run first: makes build/ and dist/ where their sources changed since
 * they were last made. Run by `npx tsx server/prepare/buildStale.ts`; says what it does, and nothing when nothing is stale.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { prepare } from './prepare';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Longer than any build takes. */
const abandonedMs = 120_000;

interface Part {
  /** Vite's mode and the stamp's name. */
  mode: 'editor' | 'server';
  says: string;
  /** Folders and files whose change makes it stale. */
  sources: readonly string[];
  output: string;
}

const editor: Part = {
  mode: 'editor',
  says: 'Building the editor',
  sources: ['editor', 'shared', 'runtime', 'build', 'vite.config.ts', 'package-lock.json'],
  output: 'dist/editor/index.html',
};
const server: Part = {
  mode: 'server',
  says: 'Building the server',
  sources: ['server', 'shared', 'runtime', 'build', 'vite.config.ts', 'package-lock.json'],
  output: 'dist/server/milepost.js',
};

/** Makes everything people need, or the server alone. Who comes second waits, and then finds nothing stale. */
export async function buildStale(which: 'all' | 'server' = 'all'): Promise<void> {
  const unlock = await lock(join(root, 'build', 'lock'));
  try {
    await prepare();
    if (which === 'all') {
      // The editor's help is made of it.
      await buildReference();
      await buildPart(editor);
    }
    await buildPart(server);
  } finally {
    await unlock();
  }
}

/** A folder can be made by one process only. A lock whose owner was killed is taken over after two minutes. */
async function lock(folder: string): Promise<() => Promise<void>> {
  await mkdir(join(folder, '..'), { recursive: true });
  for (;;) {
    const made = await mkdir(folder).then(
      () => true,
      () => false,
    );
    if (made) return () => rm(folder, { recursive: true, force: true });
    const since = (await stat(folder).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - since > abandonedMs) await rm(folder, { recursive: true, force: true });
    await pause(100);
  }
}

async function buildReference(): Promise<void> {
  const { isStale, writeDocs } = await import('./docs');
  if (!(await isStale())) return;
  const started = performance.now();
  process.stdout.write('Writing the reference … ');
  await writeDocs();
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

async function buildPart(part: Part): Promise<void> {
  const stampFile = join(root, 'build', `${part.mode}.stamp`);
  const stamp = await stampOf(part.sources);
  const made = await stat(join(root, part.output)).catch(() => undefined);
  if (made && (await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;
  const started = performance.now();
  process.stdout.write(`${part.says} … `);
  const mode = part.mode === 'editor' ? 'production' : part.mode;
  await build({ configFile: join(root, 'vite.config.ts'), mode, logLevel: 'error' });
  await mkdir(join(root, 'build'), { recursive: true });
  await writeFile(stampFile, stamp);
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

/** A hash over path, size and time of change of every source. */
async function stampOf(sources: readonly string[]): Promise<string> {
  const files = (await Promise.all(sources.map(filesOf))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = await stat(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

async function filesOf(source: string): Promise<string[]> {
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  if (!entries) return [source];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.stamp$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildStale();
}
