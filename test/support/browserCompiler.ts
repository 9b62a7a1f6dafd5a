/** The compiler in a worker of a real browser, as the editor runs it, with the runtime as it is in the working tree. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild-wasm';
import type { Browser } from 'playwright';
import type { CompileOptions } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';
import { testContainer, testServer, toolchain } from './compile';
import type { CompileAnswer } from './compileWorker';
import { root } from './imports';

export interface BrowserCompiler {
  /** Milliseconds from posting the document to the answer, for each round; each document differs a little from the last. */
  times(ruleSet: RuleSet, rounds: number): Promise<number[]>;
  /** Hash and size of the container. */
  compile(ruleSet: RuleSet, options?: Partial<CompileOptions>): Promise<CompileAnswer>;
  stop(): Promise<void>;
}

export async function startBrowserCompiler(browser: Browser): Promise<BrowserCompiler> {
  const { runtime } = await toolchain();
  const worker = await build({
    absWorkingDir: root,
    entryPoints: ['test/support/compileWorker.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
  });
  const files: Record<string, [type: string, body: string | Buffer]> = {
    '/': ['text/html', '<!doctype html><title>Compile</title>'],
    '/worker.js': ['text/javascript', worker.outputFiles[0]?.text ?? ''],
    '/esbuild.wasm': [
      'application/wasm',
      await readFile(join(root, 'node_modules/esbuild-wasm/esbuild.wasm')),
    ],
    '/runtime.json': ['application/json', JSON.stringify(runtime)],
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    if (file) response.setHeader('content-type', file[0]).end(file[1]);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.evaluate(startWorker);
  const defaults = { container: testContainer, server: testServer };
  return {
    times: (ruleSet, rounds) =>
      page.evaluate(compileTimes, { ruleSet: JSON.stringify(ruleSet), options: defaults, rounds }),
    compile: (ruleSet, options) =>
      page.evaluate(compileOnce, { ruleSet: JSON.stringify(ruleSet), options: { ...defaults, ...options } }),
    async stop() {
      await page.close();
      server.close();
    },
  };
}

interface World {
  ask(message: { ruleSet: object; options: object }): Promise<CompileAnswer>;
}

/** Runs in the page, as all below. */
function startWorker(): void {
  const worker = new Worker('/worker.js');
  const world = window as unknown as World;
  world.ask = (message) =>
    new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.postMessage(message);
    });
}

async function compileOnce({
  ruleSet,
  options,
}: {
  ruleSet: string;
  options: object;
}): Promise<CompileAnswer> {
  return (window as unknown as World).ask({ ruleSet: JSON.parse(ruleSet), options });
}

async function compileTimes({
  ruleSet,
  options,
  rounds,
}: {
  ruleSet: string;
  options: object;
  rounds: number;
}): Promise<number[]> {
  const times: number[] = [];
  for (let round = -3; round < rounds; round++) {
    const document = { ...JSON.parse(ruleSet), name: `round ${round}` };
    const begin = performance.now();
    const { hash, sized, error } = await (window as unknown as World).ask({ ruleSet: document, options });
    if (!hash) throw new Error(error ?? 'Nothing was compiled.');
    if (sized !== document.rules.length) throw new Error(`${sized} rules were given a size.`);
    if (round >= 0) times.push(performance.now() - begin);
  }
  return times;
}
