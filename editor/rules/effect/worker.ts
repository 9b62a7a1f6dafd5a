/** Tries a rule on recorded visits beside the editor's own thread. The newest rule wins. */
import type { RuleSet } from '../../../shared/ruleset/types';
import { type RuleEffect, ruleEffect } from '../../../shared/visit/ruleEffect';
import type { Visit } from '../../../shared/visit/visit';
import { loadEngine } from '../../compile/runtime';

export type ToEffect =
  | { type: 'visits'; visits: Visit[] }
  | { type: 'try'; turn: number; ruleSet: RuleSet; rule: string };

/** Undefined: the document cannot be evaluated as it is. */
export interface FromEffect {
  turn: number;
  effect: RuleEffect | undefined;
}

let visits: Visit[] = [];
let waiting: Extract<ToEffect, { type: 'try' }> | undefined;
const ready = loadEngine();

addEventListener('message', ({ data }: MessageEvent<ToEffect>) => {
  if (data.type === 'visits') {
    visits = data.visits;
    return;
  }
  waiting = data;
  // What has come meanwhile is taken first.
  setTimeout(() => void ready.then(run));
});

function run(engine: Awaited<typeof ready>): void {
  const job = waiting;
  waiting = undefined;
  if (!job) return;
  let effect: RuleEffect | undefined;
  try {
    effect = ruleEffect(visits, job.ruleSet, job.rule, engine);
  } catch {
    // A document is edited as JSON, too: whatever stands in it, somebody waits for an answer.
  }
  postMessage({ turn: job.turn, effect } satisfies FromEffect);
}
