/** What the compiler is handed under Node. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import * as esbuild from 'esbuild';
import type { Toolchain } from '../shared/compiler/types';
import { catalog, runtime } from './runtime';

/** As containers are served: made once per version, so the slowest and smallest setting is right. */
export const gzipBytes = (text: string): Promise<Buffer> => promisify(gzip)(text, { level: 9 });
export const brotliBytes = (text: string): Promise<Buffer> =>
  promisify(brotliCompress)(text, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });

/**
 * esbuild starts itself with its first build and stays in a process of its own until `stopToolchain`. Under Node it is the native one:
 * of the same version as the editor's esbuild-wasm it writes the same bytes (`test/journeys/same-bytes.test.ts`), a first container in a
 * tenth of the time.
 */
export function createToolchain(): Toolchain {
  return {
    catalog,
    runtime,
    esbuild,
    measure: {
      gzip: async (text) => (await gzipBytes(text)).length,
      brotli: async (text) => (await brotliBytes(text)).length,
    },
  };
}

export function stopToolchain(): Promise<void> {
  return esbuild.stop();
}
