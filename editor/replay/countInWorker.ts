import type { RuleSet } from '../../shared/ruleset/types';
import type { OutcomeCount } from '../../shared/visit/outcomeCounts';
import type { Visit } from '../../shared/visit/visit';
import type { FromReplay, ToReplay } from './messages';

/** Counts beside the editor's own thread, in a worker of its own that ends with the answer. Undefined where nothing can be said. */
export function countInWorker(
  visits: Visit[],
  live: RuleSet | null,
  ruleSet: RuleSet,
  stop: AbortSignal,
): Promise<OutcomeCount[] | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'count' });
    const end = (counts: OutcomeCount[] | undefined) => {
      worker.terminate();
      resolve(counts);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FromReplay>) => {
      if (data.type === 'counted') end(data.counts);
    });
    worker.addEventListener('error', () => end(undefined));
    stop.addEventListener('abort', () => end(undefined));
    worker.postMessage({ type: 'count', visits, live, ruleSet } satisfies ToReplay);
  });
}
