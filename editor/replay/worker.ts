/** Re-evaluates the visit on screen beside the editor's own thread. The newest document wins. */

import type { RuleTest } from '../../shared/ruleset/types';
import { speak } from '../../shared/texts/t';
import { changesOf, differenceOf } from '../../shared/visit/changes';
import type { Engine } from '../../shared/visit/engine';
import { makeTest } from '../../shared/visit/makeTest';
import { countOutcomes, type OutcomeCount } from '../../shared/visit/outcomeCounts';
import type { Visit } from '../../shared/visit/visit';
import { loadEngine } from '../compile/runtime';
import type { FromReplay, ToReplay } from './messages';

let visit: Visit | undefined;
let waiting: Extract<ToReplay, { type: 'replay' }> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const ready = loadEngine();

function tell(message: FromReplay): void {
  postMessage(message);
}

function replay(engine: Engine): void {
  const job = waiting;
  waiting = undefined;
  if (!job || !visit) return;
  const { turn, ruleSet, live } = job;
  try {
    const { rows } = changesOf(visit, ruleSet, engine);
    tell({ type: 'replayed', turn, rows, live: live && differenceOf(visit, live, ruleSet, engine) });
  } catch {
    // A document is edited as JSON, too: whatever stands in it, somebody waits for an answer.
    tell({ type: 'failed', turn });
  }
}

function testOf(
  { index, expect, rule, ruleSet }: Extract<ToReplay, { type: 'test' }>,
  engine: Engine,
): RuleTest | undefined {
  try {
    return visit && makeTest(visit, index, expect, rule, ruleSet, engine);
  } catch {
    return undefined;
  }
}

function countsOf(
  { visits, live, ruleSet }: Extract<ToReplay, { type: 'count' }>,
  engine: Engine,
): OutcomeCount[] | undefined {
  try {
    return countOutcomes(visits, live, ruleSet, engine);
  } catch {
    return undefined;
  }
}

addEventListener('message', ({ data }: MessageEvent<ToReplay>) => {
  if (data.type === 'speak') speak(data.language, data.texts);
  else if (data.type === 'visit') visit = data.visit;
  else if (data.type === 'more') {
    if (visit) visit = { ...visit, recorded: [...visit.recorded, ...data.recorded] };
  } else if (data.type === 'replay') {
    waiting = data;
    clearTimeout(timer);
    // What has come meanwhile is taken first: only the newest document is worth the work.
    timer = setTimeout(() => void ready.then(replay), 0);
  } else if (data.type === 'count')
    void ready.then((engine) => tell({ type: 'counted', counts: countsOf(data, engine) }));
  else void ready.then((engine) => tell({ type: 'made', ask: data.ask, test: testOf(data, engine) }));
});
