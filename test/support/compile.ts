/** The real compiler under Node, on the runtime as it is in the working tree. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { CompileOptions, CompileResult, ContainerScript, Toolchain } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';
import { root } from './imports';

export const testContainer = 'mp_test000001';
export const testServer = 'https://milepost.example';

let made: Promise<Toolchain> | undefined;

export function toolchain(): Promise<Toolchain> {
  made ??= makeToolchain();
  return made;
}

async function makeToolchain(): Promise<Toolchain> {
  const { prepare } = await import('../../server/prepare/prepare');
  await prepare();
  const [{ catalog }, esbuild, code, map, parts] = await Promise.all([
    import('../../runtime/catalog'),
    import('esbuild'),
    readFile(join(root, 'build/runtime.js'), 'utf8'),
    readFile(join(root, 'build/runtime.map.json'), 'utf8'),
    readFile(join(root, 'build/runtime.json'), 'utf8'),
  ]);
  return {
    catalog,
    runtime: { code, map, parts: JSON.parse(parts) },
    esbuild,
    measure: { gzip: gzipBytes, brotli: brotliBytes },
  };
}

const compress = { gzip: promisify(gzip), brotli: promisify(brotliCompress) };

export async function gzipBytes(text: string): Promise<number> {
  return (await compress.gzip(text, { level: 9 })).length;
}

export async function brotliBytes(text: string): Promise<number> {
  return (await compress.brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })).length;
}

/** Everything `compile` answers, problems included. */
export async function compileResult(
  ruleSet: RuleSet,
  options: Partial<CompileOptions> = {},
): Promise<CompileResult> {
  const tools = await toolchain();
  // After the toolchain, which makes the checks that the compiler imports.
  const { compile } = await import('../../shared/compiler/compile');
  return compile(ruleSet, { container: testContainer, server: testServer, ...options }, tools);
}

/** The container alone. Throws what is wrong with a rule set that does not compile. */
export async function compileContainer(
  ruleSet: RuleSet,
  options?: Partial<CompileOptions>,
): Promise<ContainerScript> {
  const { container, problems } = await compileResult(ruleSet, options);
  if (container) return container;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const lines = errors.map(({ code, path, message }) => `${path} ${code}: ${message}`);
  throw new Error(`The rule set does not compile.\n${lines.join('\n')}`);
}
