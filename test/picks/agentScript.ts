import { build } from 'esbuild';
import { root } from '../support/imports';

let made: Promise<string> | undefined;

/** The agent of now as one script; `window.agent` is what it was told and what it tells. */
export function agentScript(): Promise<string> {
  made ??= build({
    absWorkingDir: root,
    entryPoints: ['test/picks/onPage.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    define: { PREVIEW: 'true' },
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  return made;
}
