/**
 * Warnings and hints someone decided to live with. The decision stands in the document, beside what it is about: `silenced` of
 * the rule, event, stage, target, variable or destination, of the plan for all of it, or of the rule set for everything.
 */

import { replaceAt, segmentsOf, valueAt } from '../pointer';
import type { Problem } from '../problem';
import type { RuleSet, Silenced } from '../ruleset/types';
import { t } from '../texts/t';

/** A problem that is not told, because someone gave a reason. */
export interface SilencedProblem {
  problem: Problem;
  reason: string;
  /** Pointer of the part whose `silenced` says so; empty for the rule set as a whole. */
  part: string;
}

export interface Heard {
  shown: Problem[];
  silenced: SilencedProblem[];
}

/** A failing test is answered when publishing, which asks for a reason of its own. */
const neverSilenced: ReadonlySet<string> = new Set(['test-fails']);

export function canBeSilenced({ severity, code }: Problem): boolean {
  return severity !== 'error' && !neverSilenced.has(code);
}

const partPath =
  /^\/(?:plan\/(?:events|stages)|targets|variables|rules|destinations)\/\d+(?=\/|$)|^\/plan(?=\/|$)/;

/** Pointer of the part whose `silenced` would hide the problem: every problem of the same code in that part is hidden with it. */
export function partOf({ path }: Pick<Problem, 'path'>): string {
  return partPath.exec(path)?.[0] ?? '';
}

/** Takes problems apart into those to tell and those someone silenced; their order is kept. */
export function heard(ruleSet: RuleSet, problems: readonly Problem[]): Heard {
  const shown: Problem[] = [];
  const silenced: SilencedProblem[] = [];
  const known = new Map<string, Silenced[]>();
  const of = (part: string) => {
    let list = known.get(part);
    if (!list) {
      list = silencedOf(ruleSet, part);
      known.set(part, list);
    }
    return list;
  };
  for (const problem of problems) {
    const part = partOf(problem);
    const around = part.startsWith('/plan/') ? ['/plan', ''] : [''];
    const places = canBeSilenced(problem) ? [part, ...around] : [];
    const place = places.find((one) => of(one).some(({ code }) => code === problem.code));
    if (place === undefined) shown.push(problem);
    else {
      const { reason } = of(place).find(({ code }) => code === problem.code) as Silenced;
      silenced.push({ problem, reason: typeof reason === 'string' ? reason : '', part: place });
    }
  }
  return { shown, silenced };
}

/** The rule set in which the problem, and others of its kind in the same part, are no longer told. */
export function silence(ruleSet: RuleSet, problem: Problem, reason: string): RuleSet {
  if (!canBeSilenced(problem)) return ruleSet;
  const part = partOf(problem);
  const others = silencedOf(ruleSet, part).filter(({ code }) => code !== problem.code);
  return withSilenced(ruleSet, part, [...others, { code: problem.code, reason: reason.trim() }]);
}

/** The rule set in which it is told again. */
export function unsilence(ruleSet: RuleSet, part: string, code: string): RuleSet {
  return withSilenced(
    ruleSet,
    part,
    silencedOf(ruleSet, part).filter((one) => one.code !== code),
  );
}

/** The part as it is shown, for the sentence that says how far the silence reaches: "this rule". */
export function reachOf(problem: Pick<Problem, 'path'>): string {
  const [list, inPlan] = segmentsOf(partOf(problem));
  const nouns: Record<string, string> = {
    rules: t('this rule'),
    targets: t('this target'),
    variables: t('this variable'),
    destinations: t('this destination'),
    plan: inPlan === undefined ? t('the plan') : inPlan === 'stages' ? t('this stage') : t('this event'),
  };
  return nouns[list ?? ''] ?? t('the whole site');
}

type Holder = { silenced?: Silenced[] };

function silencedOf(ruleSet: RuleSet, part: string): Silenced[] {
  const found = (valueAt(ruleSet, part) as Holder | null | undefined)?.silenced;
  return Array.isArray(found) ? found.filter((one) => typeof one?.code === 'string') : [];
}

function withSilenced(ruleSet: RuleSet, part: string, list: Silenced[]): RuleSet {
  const { silenced: _, ...rest } = (valueAt(ruleSet, part) ?? {}) as Holder;
  return replaceAt(ruleSet, part, list.length > 0 ? { ...rest, silenced: list } : rest);
}
