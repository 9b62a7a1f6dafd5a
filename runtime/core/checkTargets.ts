import { after } from '../lib/clock';
import { all } from '../lib/target';
import { complete } from './envelope';
import { notes } from './notes';
import { eachPage } from './page';
import type { Deliver } from './rule';
import type { TargetMatcher } from './types';

/** A page that builds itself is done by then; nothing waits for the answer. */
const settledMs = 3000;

/**
 * On `percent` of the pages one target, drawn by lot, is looked up once and told to our own collector: whether nothing, one thing
 * or more than one is there. That shows what a redesign broke although, or because, nobody can click on it any more.
 */
export function checkTargets(
  percent: number,
  to: Deliver,
  targets: [id: string, target: TargetMatcher][],
): void {
  if (PREVIEW) return;
  eachPage(() => {
    if (Math.random() * 100 >= percent) return undefined;
    const [target, matcher] = targets[Math.floor(Math.random() * targets.length)]!;
    return after(settledMs, () => {
      notes.clear();
      to(complete('', 'milepost_target', { target, matches: Math.min(all(matcher).length, 2) }));
    });
  });
}
