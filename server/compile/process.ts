/**
 * Compiles in a process of its own, so that the collector keeps answering while thousands of rules are planned, bundled and
 * measured. Started by compiler.ts; ends when the server does, however the server ends.
 */
import { setPriority } from 'node:os';
import { compile } from '../../shared/compiler/compile';
import { brotliBytes, createToolchain, gzipBytes, stopToolchain } from '../toolchain';
import type { CompileAnswer, CompileRequest } from './messages';

// Whoever publishes can wait a moment; a visitor's page is going away. What esbuild runs in inherits it.
setPriority(10);
const toolchain = createToolchain();

async function answer({ id, ruleSet, options }: CompileRequest): Promise<CompileAnswer> {
  try {
    const result = await compile(ruleSet, options, toolchain);
    if (!result.container) return { id, result };
    const { code } = result.container;
    const [gzip, brotli] = await Promise.all([gzipBytes(code), brotliBytes(code)]);
    return { id, result, compressed: { gzip: gzip.toString('base64'), brotli: brotli.toString('base64') } };
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', async (request: CompileRequest) => {
  const reply = await answer(request);
  // The callback takes the error of a server that has gone meanwhile.
  if (process.connected) process.send?.(reply, undefined, undefined, () => {});
});
// The server is gone, killed perhaps: nothing is left to do.
process.on('disconnect', () => void stopToolchain().finally(() => process.exit(0)));
// Ctrl+C reaches the whole group; the server decides when this process ends.
process.on('SIGINT', () => {});
