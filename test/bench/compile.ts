/** How fast the compiler is where people wait for it: in a worker of a browser, warm, with problems, source map and sizes. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild-wasm';
import { root } from '../support/imports';
import { type Row, row } from '../support/table';
import { launchBrowser, median } from './browserPage';
import { generateRuleSet } from './generator';

const rounds = 9;

export async function benchCompile(): Promise<Row[]> {
  const { toolchain } = await import('../support/compile');
  const { runtime } = await toolchain();
  const worker = await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/compileWorker.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
  });
  const files: Record<string, [type: string, body: string | Buffer]> = {
    '/': ['text/html', '<!doctype html><title>Compile</title>'],
    '/worker.js': ['text/javascript', worker.outputFiles[0]!.text],
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
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const times = async (count: number) =>
      page.evaluate(compileTimes, { ruleSet: JSON.stringify(generateRuleSet(count)), rounds });
    const [hundred, fiveThousand] = [await times(100), await times(5000)];
    return [
      row('compile.100-rules', median(hundred), 'ms', 150),
      row('compile.5000-rules', median(fiveThousand), 'ms', 800),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page; one worker for all, as in the editor. Each document is a little different from the one before. */
async function compileTimes({ ruleSet, rounds }: { ruleSet: string; rounds: number }): Promise<number[]> {
  const world = window as unknown as { worker?: Worker };
  world.worker ??= new Worker('/worker.js');
  const { worker } = world;
  const times: number[] = [];
  for (let round = -3; round < rounds; round++) {
    const document = JSON.parse(ruleSet) as { name: string };
    document.name = `round ${round}`;
    const begin = performance.now();
    const answer = await new Promise<{ bytes?: number; error?: string }>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.postMessage(document);
    });
    if (!answer.bytes) throw new Error(answer.error ?? 'Nothing was compiled.');
    if (round >= 0) times.push(performance.now() - begin);
  }
  return times;
}
