/** Runs in a worker of the browser: the compiler with what the editor hands it. */
import * as esbuild from 'esbuild-wasm/esm/browser';
import { catalog } from '../../runtime/catalog';
import { compile } from '../../shared/compiler/compile';
import type { CompileOptions, Toolchain } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';

export interface CompileAnswer {
  hash?: string;
  raw?: number;
  /** Rules whose own size is in the answer. */
  sized?: number;
  error?: string;
}

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

self.onmessage = async ({ data }: MessageEvent<{ ruleSet: RuleSet; options: CompileOptions }>) => {
  const answer: CompileAnswer = {};
  try {
    const { container, problems } = await compile(data.ruleSet, data.options, await ready);
    if (container)
      Object.assign(answer, {
        hash: container.hash,
        raw: container.bytes.raw,
        sized: container.rules.length,
      });
    else answer.error = problems.map(({ message }) => message).join('\n');
  } catch (error) {
    answer.error = String(error);
  }
  self.postMessage(answer);
};
