/** Runs in the bench's worker: the compiler with what the editor hands it. */
import * as esbuild from 'esbuild-wasm/esm/browser';
import { catalog } from '../../runtime/catalog';
import { compile } from '../../shared/compiler/compile';
import type { Toolchain } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';

const ready = start();

async function start(): Promise<Toolchain> {
  const runtime = (await (await fetch('/runtime.json')).json()) as Toolchain['runtime'];
  // This is a worker already.
  await esbuild.initialize({ wasmURL: '/esbuild.wasm', worker: false });
  return { catalog, runtime, esbuild, measure: { gzip } };
}

async function gzip(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength;
}

self.onmessage = async ({ data }: MessageEvent<RuleSet>) => {
  try {
    const options = { container: 'mp_test000001', server: 'https://milepost.example' };
    const { container, problems } = await compile(data, options, await ready);
    self.postMessage({ bytes: container?.bytes.raw, error: problems[0]?.message });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
