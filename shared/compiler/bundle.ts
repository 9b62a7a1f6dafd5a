/** Entry and page runtime to one script, by esbuild. */
import { utf8ToBase64 } from './base64';
import type { Entry } from './emit';
import { type Needed, needed } from './needed';
import type { CompileOptions, Toolchain } from './types';
import { usesDefines } from './uses';

export interface Bundled {
  code: string;
  /** Source map as JSON text; its sources are `entry.js` and the runtime's own files. */
  map: string;
}

/** The name that entries import the runtime by. */
export const runtimeModule = 'milepost';

/** `told`: what preview alone is told beforehand: each rule's trigger types, and the destinations in the entry's order. */
export async function bundle(
  entry: Entry,
  options: CompileOptions,
  { esbuild, runtime }: Toolchain,
  told: { triggers: Record<string, string[]>; destinations: string[] },
): Promise<Bundled> {
  const module = needed(runtime, entry.imports);
  const { outputFiles } = await esbuild.build({
    stdin: { contents: entry.text, sourcefile: 'entry.js', loader: 'js' },
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
    define: { PREVIEW: options.preview ? 'true' : 'false', ...usesDefines(module.code, entry.uses) },
    banner: {
      js: [
        ...[...entry.credits].map((credit) => `/*! ${credit} */`),
        ...(options.preview
          ? [
              `Object.assign(window.milepost=window.milepost||[],${JSON.stringify(told).replace(/</g, '\\u003c')});`,
            ]
          : []),
      ].join('\n'),
    },
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

/** esbuild follows a module's own source map when it is inline. */
function withMap({ code, map }: Needed): string {
  return `${code}//# sourceMappingURL=data:application/json;base64,${utf8ToBase64(map)}\n`;
}
