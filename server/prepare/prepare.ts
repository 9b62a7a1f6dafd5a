/**
 * Writes what types, tests, editor and server share into the git-ignored build/: the published schemas, the precompiled
 * checks and the page runtime. Run by `npx tsx server/prepare/prepare.ts`; does nothing when no source changed.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const build = join(root, 'build');
const stampFile = join(build, 'schemas.stamp');
const outputs = [
  'rule-set.schema.json',
  'event.schema.json',
  'validators.js',
  'validators.d.ts',
  'runtime.js',
  'runtime.map.json',
  'runtime.json',
  'agent.js',
  'check.js',
];
/** Folders whose files can change an output; the lock file stands for the libraries. */
const sources = ['shared', 'runtime', 'server/prepare'];

/** Answers true when something was written. */
export async function prepare(): Promise<boolean> {
  await mkdir(build, { recursive: true });
  const stamp = await stampOfSources();
  if ((await readIfThere(stampFile)) === stamp && (await allThere())) return false;
  // Loaded only when needed: ajv and the catalog take longer than finding nothing to do.
  const [
    { catalog },
    { ruleSetSchema },
    { eventSchema },
    { validatorsModule, validatorsTypes },
    { runtimeFiles },
  ] = await Promise.all([
    import('../../runtime/catalog'),
    import('../../shared/ruleset/schema'),
    import('../../shared/event.schema'),
    import('./validators'),
    import('./runtime'),
  ]);
  const written = await Promise.all([
    writeIfChanged('rule-set.schema.json', json(ruleSetSchema(catalog))),
    writeIfChanged('event.schema.json', json(eventSchema)),
    writeIfChanged('validators.js', validatorsModule(catalog)),
    writeIfChanged('validators.d.ts', validatorsTypes),
    ...(await runtimeFiles(root)).map(([name, text]) => writeIfChanged(name, text)),
  ]);
  await writeFile(stampFile, stamp);
  return written.includes(true);
}

/** Leaves an equal file untouched, so that nobody who watches it starts again. */
async function writeIfChanged(name: string, text: string): Promise<boolean> {
  const path = join(build, name);
  if ((await readIfThere(path)) === text) return false;
  await writeFile(path, text);
  return true;
}

/** A hash over path, size and time of change of every source. */
async function stampOfSources(): Promise<string> {
  const listed = await Promise.all(
    sources.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true });
      return names
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => join(folder, name));
    }),
  );
  const hash = createHash('sha256');
  for (const name of [...listed.flat().sort(), 'package-lock.json']) {
    const { size, mtimeMs } = await stat(join(root, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

async function allThere(): Promise<boolean> {
  const texts = await Promise.all(outputs.map((name) => readIfThere(join(build, name))));
  return !texts.includes(undefined);
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now();
  const wrote = await prepare();
  console.log(
    `${wrote ? 'Wrote' : 'Nothing to do for'} build/ in ${Math.round(performance.now() - started)} ms.`,
  );
}
