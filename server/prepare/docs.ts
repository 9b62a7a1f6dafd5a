/**
 * Writes the reference from the definitions: `build/reference/` as Markdown, `build/reference.json` for the editor's help. Each
 * page's first example is compiled for what it becomes and weighs. Run by `npm run docs`, and before the editor is built; does nothing when nothing changed.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CompileResult, Toolchain } from '../../shared/compiler/types';
import type { ReferencePage } from '../../shared/reference';
import { prepare } from './prepare';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'build/reference');
const data = join(root, 'build/reference.json');
const stampFile = join(root, 'build/reference.stamp');
/** Beside definitions and page code, which are hashed as they are compiled: what turns them into pages. */
const sources = ['shared/compiler', 'shared/docs', 'server/prepare/docs.ts'];

/** Whether definitions, page code or what turns them into pages have changed since the reference was written. */
export async function isStale(): Promise<boolean> {
  const [last, pages] = await Promise.all(
    [stampFile, data].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  return pages === '' || last !== (await currentStamp());
}

/** Needs what `prepare` makes. */
export async function writeDocs(): Promise<void> {
  const [{ createToolchain, stopToolchain }, { release }, { indexMarkdown, pageMarkdown, pathOf }] =
    await Promise.all([import('../toolchain'), import('../release'), import('../../shared/docs/markdown')]);
  const pages = await compilePages(createToolchain());
  await stopToolchain();
  await rm(folder, { recursive: true, force: true });
  const files = new Map(pages.map((page) => [pathOf(page), pageMarkdown(page)]));
  files.set('README.md', indexMarkdown(pages, release));
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await writeFile(data, `${JSON.stringify(pages)}\n`);
  await writeFile(stampFile, await currentStamp());
}

/** One after the other: esbuild has one thread here, and what is made must not depend on who is first. */
export async function compilePages(toolchain: Toolchain): Promise<ReferencePage[]> {
  const [{ compile }, { planReference }] = await Promise.all([
    import('../../shared/compiler/compile'),
    import('../../shared/docs/planReference'),
  ]);
  const options = { container: 'mp_example', server: 'https://milepost.example' };
  const pages: ReferencePage[] = [];
  for (const { page, ruleSet } of planReference(toolchain.catalog)) {
    const result = await compile(ruleSet, options, toolchain);
    const { entry, bytes } = compiled(result, `${page.kind} ${page.type}`);
    pages.push({ ...page, code: entry, bytes: bytes.brotli ?? bytes.gzip });
  }
  return pages;
}

/** An example that does not compile is a mistake in its definition, which must not reach anybody's help. */
function compiled({ container, problems }: CompileResult, what: string) {
  if (container) return container;
  const why = problems.map(({ path, message }) => `${path} ${message}`).join('\n');
  throw new Error(`The first example of the ${what} does not compile:\n${why}`);
}

async function currentStamp(): Promise<string> {
  const { catalog, runtime } = await import('../runtime');
  const hash = createHash('sha256').update(JSON.stringify(catalog)).update(runtime.code);
  for (const file of (await Promise.all(sources.map(filesOf))).flat().sort()) {
    hash.update(`${file}\n`).update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

async function filesOf(source: string): Promise<string[]> {
  const names = await readdir(join(root, source), { recursive: true }).catch(() => undefined);
  if (!names) return [source];
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(source, name));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now();
  await prepare();
  const wrote = await isStale();
  if (wrote) await writeDocs();
  const took = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${wrote ? 'Wrote' : 'Nothing to do for'} build/reference/ in ${took} s.`);
}
