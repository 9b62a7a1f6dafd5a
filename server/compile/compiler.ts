import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CompileOptions, CompileResult } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';
import type { CompileAnswer, CompileRequest } from './messages';

/** A container with the bytes it is served as. */
export interface Compiled {
  result: CompileResult;
  gzip: Uint8Array;
  brotli: Uint8Array;
}

export interface Compiler {
  /** Rejects when the compiler itself fails, which is a bug of ours; what authors can mend comes as problems. */
  compile(ruleSet: RuleSet, options: CompileOptions): Promise<Compiled>;
  stop(): void;
}

/** Ten times what the largest rule set asked for in the budgets needs; beyond it something hangs. */
const longestCompileMs = 30_000;

interface Waiting {
  resolve(compiled: Compiled): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** The process starts with the first compile, and again after one that crashed or hung. */
export function startCompiler(): Compiler {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let lastId = 0;

  function start(): ChildProcess {
    const started = forkProcess();
    started.on('message', (answer: CompileAnswer) => settle(answer));
    started.on('error', (error) => lose(started, error.message));
    started.on('exit', (code, signal) => lose(started, `it ended with ${signal ?? code}`));
    return started;
  }

  function settle(answer: CompileAnswer): void {
    const asked = waiting.get(answer.id);
    if (!asked) return;
    clearTimeout(asked.timer);
    waiting.delete(answer.id);
    if ('failure' in answer) {
      asked.reject(new Error(`The compiler failed: ${answer.failure}`));
      return;
    }
    asked.resolve({
      result: answer.result,
      gzip: Buffer.from(answer.compressed?.gzip ?? '', 'base64'),
      brotli: Buffer.from(answer.compressed?.brotli ?? '', 'base64'),
    });
  }

  function lose(lost: ChildProcess, why: string): void {
    if (lost !== child) return;
    child = undefined;
    lost.kill('SIGKILL');
    for (const asked of waiting.values()) {
      clearTimeout(asked.timer);
      asked.reject(new Error(`The compiling process was lost: ${why}.`));
    }
    waiting.clear();
  }

  return {
    compile(ruleSet, options) {
      child ??= start();
      const asked = child;
      lastId += 1;
      const request: CompileRequest = { id: lastId, ruleSet, options };
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => lose(asked, `no answer in ${longestCompileMs} ms`), longestCompileMs);
        waiting.set(request.id, { resolve, reject, timer });
        asked.send(request);
      });
    },
    stop() {
      const stopping = child;
      if (stopping) lose(stopping, 'the server stops');
    },
  };
}

/** Forks process.ts: through tsx when run from the sources, otherwise as the build names it. */
function forkProcess(): ChildProcess {
  const fromSources = import.meta.url.endsWith('.ts');
  const file = fromSources ? './process.ts' : './compile.js';
  return fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    execArgv: fromSources ? ['--import', 'tsx'] : [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
