/** Checks and compiles beside the editor's own thread. The only place of esbuild-wasm in the editor; the newest document wins. */
import * as esbuild from 'esbuild-wasm';
import wasmURL from 'esbuild-wasm/esbuild.wasm?url';
import { compile } from '../../shared/compiler/compile';
import type { Toolchain } from '../../shared/compiler/types';
import { auditWithPractice } from '../../shared/plan/auditPlan';
import type { Problem } from '../../shared/problem';
import { testFails } from '../../shared/problems/tests';
import type { RuleSet } from '../../shared/ruleset/types';
import { speak } from '../../shared/texts/t';
import type { TestResult } from '../../shared/visit/tests';
import type { FromWorker, Speak, ToWorker } from './messages';
import { catalog, loadEngine, loadRuntime } from './runtime';

let toolchain: Promise<Toolchain> | undefined;
let next: ToWorker | undefined;
let working = false;

async function start(): Promise<Toolchain> {
  // This is a worker already; a second one would only add a copy of every message.
  const [runtime] = await Promise.all([loadRuntime(), esbuild.initialize({ wasmURL, worker: false })]);
  return { catalog, runtime, esbuild, measure: { gzip } };
}

async function gzip(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength;
}

/** Of a rule set with errors, nobody can say what its rules do. */
async function test(
  ruleSet: RuleSet,
  problems: readonly Problem[],
): Promise<{ tests: TestResult[]; problems: Problem[] }> {
  if (!ruleSet.tests?.length || problems.some(({ severity }) => severity === 'error'))
    return { tests: [], problems: [] };
  const [{ runTests }, engine] = await Promise.all([import('../../shared/visit/tests'), loadEngine()]);
  const tests = runTests(ruleSet, engine);
  return {
    tests,
    problems: tests.flatMap(({ state, name, why }, index) =>
      state === 'failed' ? testFails(`/tests/${index}`, name, why) : [],
    ),
  };
}

function tell(message: FromWorker): void {
  postMessage(message);
}

async function work(): Promise<void> {
  if (working) return;
  working = true;
  for (let job = next; job; job = next) {
    next = undefined;
    const { turn, ruleSet, options } = job;
    try {
      const { shown: problems, silenced } = auditWithPractice(ruleSet, catalog, options.ready);
      tell({ turn, type: 'problems', problems, silenced });
      tell({ turn, type: 'tests', ...(await test(ruleSet, problems)) });
      if (next) continue;
      toolchain ??= start();
      const ready = await toolchain;
      // Something newer may have arrived while the compiler started.
      if (next) continue;
      const compiled = await compile(ruleSet, options, ready, problems);
      const found = compiled.problems.filter((problem) => !problems.includes(problem));
      tell({ turn, type: 'container', container: compiled.container, problems: found });
    } catch (error) {
      tell({ turn, type: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }
  working = false;
}

addEventListener('message', ({ data }: MessageEvent<ToWorker | Speak>) => {
  if ('speak' in data) {
    speak(data.speak.language, data.speak.texts);
    return;
  }
  next = data;
  void work();
});
