/** Prebundles what reaches a page: the runtime to one module text with its source map, the agent to one script. */
import { build } from 'esbuild';
import { catalog } from '../../runtime/catalog';
import { exported } from '../../shared/compiler/names';
import { runtimeParts } from './runtimeParts';

/** What every container may use, whatever its catalog entries. */
const core: Record<string, string[]> = {
  'core/start': ['start'],
  'core/page': ['page'],
  'core/rule': ['rule'],
  'core/clickTable': ['clickTable', 'rows'],
  'core/condition': ['is', 'all', 'any', 'not'],
  'core/cast': ['text', 'rawText', 'number', 'integer', 'boolean', 'plain', 'join'],
  'core/limit': ['perPage', 'perElement', 'perTime', 'perSession', 'perVisitor'],
  'core/rollout': ['rollout'],
  'core/schedule': ['schedule'],
  'core/frames/around': ['whole'],
  'core/frames/handshake': ['handshake', 'answerFrames'],
  'core/frames/join': ['joinPage', 'awaitPage'],
  'core/frames/watched': ['watchFrames'],
  'core/identity/links': ['domains'],
  'core/visitor': ['storage', 'ifStorage'],
  'core/visit': ['visit'],
  'core/envelope': ['envelope'],
  'core/leaving': ['queryNames', 'asLeaving'],
  'core/commands': ['acceptCommands'],
  'core/readers': ['readers'],
  'core/checkTargets': ['checkTargets'],
  'consent/consent': ['consent', 'heed', 'ifConsent', 'needsOfParams'],
  'consent/source': ['consentSource'],
  'consent/google': ['tellGoogle'],
  'consent/destination': ['destination', 'consented', 'needing'],
  'lib/codeGuard': ['codeGuard'],
  'lib/target': ['guarded', 'inShadow'],
  'lib/translate': ['translate'],
};

/** The exports of the virtual module, one line each: the core's, then one per registry line of the catalog. */
export function runtimeExports(): string {
  const lines = Object.entries(core).map(
    ([file, names]) => `export { ${names.join(', ')} } from './runtime/${file}';`,
  );
  const kinds = [
    ['triggers', 'trigger'],
    ['variables', 'variable'],
    ['formats', 'format'],
    ['destinations', 'destination'],
  ] as const;
  for (const [folder, kind] of kinds)
    for (const type of Object.keys(catalog[folder]))
      lines.push(`export { default as ${exported[kind](type)} } from './runtime/${folder}/${type}/${type}';`);
  for (const type of Object.keys(catalog.consentSources))
    lines.push(
      `export { default as ${exported.source(type)} } from './runtime/consent/sources/${type}/${type}';`,
    );
  const operators = Object.keys(catalog.operators).map(exported.operator);
  lines.push(`export { ${operators.join(', ')} } from './runtime/operators/operators';`);
  return lines.join('\n');
}

/** `runtime.js` with its map (`runtime.map.json`) and `runtime.json`, what in it needs what; `agent.js`; `check.js`, the agent's reading of pages for the command line: names and texts. `root`: the project's folder. */
export async function runtimeFiles(root: string): Promise<[name: string, text: string][]> {
  const shared = {
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: 'build',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'error',
  } as const;
  const runtime = await build({
    ...shared,
    stdin: { contents: runtimeExports(), resolveDir: root, sourcefile: 'runtime.ts', loader: 'ts' },
    entryNames: 'runtime',
    format: 'esm',
    // PREVIEW and USES stay free: each container's build decides them. Names stay whole, so that its mangling sees them, and
    // white space does, because without it esbuild leaves out the marks of what has no side effects.
    sourcemap: 'external',
    sourcesContent: false,
  });
  const agent = await build({
    ...shared,
    entryPoints: ['runtime/agent/agent.ts'],
    entryNames: 'agent',
    format: 'iife',
    minify: true,
    define: { PREVIEW: 'false' },
  });
  const check = await build({
    ...shared,
    entryPoints: ['runtime/agent/health/check.ts'],
    entryNames: 'check',
    format: 'iife',
    target: 'node20',
    define: { PREVIEW: 'false' },
  });
  const files = [...runtime.outputFiles, ...agent.outputFiles, ...check.outputFiles].map(
    ({ path, text }): [string, string] => {
      // Vite's development server takes whatever ends in .map for a map of its own.
      const name = path.replace(/^.*[\\/]/, '').replace('.js.map', '.map.json');
      return [name, name === 'runtime.js' ? withConstants(text) : text];
    },
  );
  const [, code = ''] = files.find(([name]) => name === 'runtime.js') ?? [];
  return [...files, ['runtime.json', JSON.stringify(runtimeParts(code))]];
}

/**
 * Bundling makes every name at the top a `var`. Numbers that nobody assigns to become constants again, before all else: only
 * there esbuild writes them where they are used. One that is assigned to all the same would fail every build. Lines stay the
 * same for the map.
 */
function withConstants(runtime: string): string {
  const constants: string[] = [];
  const rest = runtime.replace(/^var (\w+) = ([\d.e]+);$/gm, (line, name: string, value: string) => {
    const assigned = new RegExp(`(\\+\\+|--)${name}\\b|\\b${name}(\\+\\+|--| \\S{0,3}=[^=>])`);
    if (assigned.test(runtime.replace(line, ''))) return line;
    constants.push(`${name} = ${value}`);
    return '';
  });
  return constants.length ? `const ${constants.join(', ')}; ${rest}` : rest;
}
