/** Entry and page runtime to one script, by esbuild. */
import { endedDraft } from '../preview';
import { utf8ToBase64 } from './base64';
import type { Entry } from './emit';
import type { Readers } from './emitReaders';
import { type Needed, needed } from './needed';
import { moduleText, type OwnCode, reservedNames } from './ownCode';
import type { Toolchain } from './types';
import { usesDefines } from './uses';

export interface Bundled {
  code: string;
  /** Source map as JSON text; its sources are `entry.js` and the runtime's own files. */
  map: string;
}

/** The name that entries import the runtime by. */
export const runtimeModule = 'milepost';

const readersModule = 'milepost-readers';

/** What preview alone is told and carries: trigger types of each rule, the destinations in the entry's order, the readers. */
export interface Traced {
  told: { triggers: Record<string, string[]>; destinations: string[] };
  readers: Readers;
}

export async function bundle(
  entry: Entry,
  { esbuild, runtime }: Toolchain,
  traced?: Traced,
): Promise<Bundled> {
  const uses = new Set([...entry.uses, ...(traced?.readers.uses ?? [])]);
  const codes = [...entry.codes, ...(traced?.readers.codes ?? [])];
  const imports = [
    ...entry.imports,
    ...(traced?.readers.imports ?? []),
    ...(codes.length ? ['codeGuard'] : []),
  ];
  const module = needed(runtime, [...new Set(imports)]);
  // What reads, compares and sends is made ready as the script is read, where no guard stands yet.
  const held = ['rules.variables', 'rules.envelope', 'rules.conditions'].some((use) => uses.has(use));
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: traced ? `${entry.text}import '${readersModule}';\n` : entry.text,
      sourcefile: 'entry.js',
      loader: 'js',
    },
    outfile: 'container.js',
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    // The floor: Chrome 87, Firefox 78, Safari 14.
    target: 'es2020',
    minify: true,
    legalComments: 'none',
    sourcemap: 'external',
    sourcesContent: false,
    // What ends in _ is ours alone; sent, stored and vendors' names never do.
    mangleProps: /[a-z]_$/,
    ...reservedNames(codes),
    define: { PREVIEW: traced ? 'true' : 'false', ...usesDefines(module.code, uses) },
    banner: {
      js: [
        ...[...entry.credits].map((credit) => `/*! ${credit} */`),
        ...(traced
          ? [
              // A script that is still loading when its preview ends, or when a newer draft takes its place, runs all the same.
              `if(!document.currentScript?.hasAttribute('${endedDraft}')){Object.assign(window.milepost=window.milepost||[],${JSON.stringify(traced.told).replace(/</g, '\\u003c')});`,
            ]
          : []),
        // What runs before the first guard does, on a page that has taken away what every browser has.
        ...(held ? ['try{'] : []),
      ].join('\n'),
    },
    footer: { js: `${held ? '}catch{}' : ''}${traced ? '}' : ''}` },
    logLevel: 'silent',
    plugins: [
      {
        name: 'runtime',
        setup(build) {
          build.onResolve({ filter: /^milepost$/ }, () => ({
            path: runtimeModule,
            namespace: 'runtime',
            sideEffects: false,
          }));
          build.onResolve({ filter: /^milepost-readers$/ }, () => ({
            path: readersModule,
            namespace: 'readers',
          }));
          build.onResolve({ filter: /^milepost-code\// }, ({ path }) => ({ path, namespace: 'code' }));
          // What code names as a module has been refused before; it never reaches ours.
          build.onLoad({ filter: /.*/, namespace: 'code' }, ({ path }) => ({
            contents: codeAt(codes, path, !!traced),
            loader: 'js',
          }));
          build.onLoad({ filter: /.*/, namespace: 'readers' }, () => ({
            contents: traced?.readers.text ?? '',
            loader: 'js',
          }));
          build.onLoad({ filter: /.*/, namespace: 'runtime' }, () => ({
            contents: withMap(module),
            loader: 'js',
          }));
        },
      },
    ],
  });
  const text = (ending: string) => outputFiles?.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { code: text('.js'), map: text('.map') };
}

function codeAt(codes: readonly OwnCode[], path: string, traced: boolean): string {
  const code = codes.find((each) => each.path === path);
  return code ? moduleText(code, traced) : '';
}

/** esbuild follows a module's own source map when it is inline. */
function withMap({ code, map }: Needed): string {
  return `${code}//# sourceMappingURL=data:application/json;base64,${utf8ToBase64(map)}\n`;
}
