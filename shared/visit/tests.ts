/** Tests of a rule set: on a visit that was kept, a rule should fire at one moment, or should not. */

import { clausesOf, plan } from '../compiler/plan';
import { valueAt } from '../pointer';
import { readCondition } from '../readCondition';
import type { Condition, Rule, RuleSet, RuleTest } from '../ruleset/types';
import { marked } from '../texts/marked';
import { told as say, t } from '../texts/t';
import type { Engine } from './engine';
import { blindSpots, evaluate } from './evaluate';
import { momentsOf } from './moments';
import type { Outcome } from './outcomes';
import type { Visit } from './visit';

export interface TestResult {
  id: string;
  /** What people call it. */
  name: string;
  rule: string;
  expect: RuleTest['expect'];
  /** `unknown`: what was kept of the visit does not tell. It stops nothing. */
  state: 'passed' | 'failed' | 'unknown';
  /** A full sentence. */
  why: string;
  /** What the rule made of the moment, where one of its triggers noticed it. */
  outcome?: Outcome;
}

/** One for each test, in their order. Never throws. */
export function runTests(ruleSet: RuleSet, engine: Engine): TestResult[] {
  return (ruleSet.tests ?? []).map((test) => {
    try {
      return runTest(test, ruleSet, engine);
    } catch {
      // Written by hand, or by another program.
      const { id, rule, expect, name = id } = test;
      return {
        id,
        name,
        rule,
        expect,
        state: 'unknown',
        why: t('What was kept of its visit cannot be read.'),
      };
    }
  });
}

export function runTest(test: RuleTest, ruleSet: RuleSet, engine: Engine): TestResult {
  const { id, rule: ruleId, expect } = test;
  const rule = ruleSet.rules.find((each) => each.id === ruleId);
  const answer = (state: TestResult['state'], why: string, outcome?: Outcome): TestResult => ({
    id,
    name:
      test.name ||
      (expect === 'fire'
        ? t('{rule} fires', { rule: rule?.name || ruleId })
        : t('{rule} does not fire', { rule: rule?.name || ruleId })),
    rule: ruleId,
    expect,
    state,
    why,
    ...(outcome && { outcome }),
  });
  if (!rule) return answer('unknown', t('The rule it tests is not there.'));
  const tested = underTest(ruleSet, rule);
  if (!plan(tested, engine.catalog, []).rules.some((each) => each.rule.id === ruleId))
    return answer('failed', t('The rule is sent nowhere, so it never fires.'));
  const visit = visitOf(test);
  const { of, list } = momentsOf(visit, engine.catalog);
  const moment = list[of[test.moment] ?? -1];
  if (!moment) return answer('unknown', t('Its visit has no such moment.'));
  const here = evaluate(visit, tested, engine).filter(
    (outcome) => outcome.rule === ruleId && outcome.index === moment.index,
  );
  const fired = here.find((outcome) => outcome.fired);
  const unsure = here.find((outcome) => outcome.fired === undefined);
  if (fired) return answer(expect === 'fire' ? 'passed' : 'failed', t('It fires there.'), fired);
  if (unsure) return answer('unknown', whyUnknown(rule, unsure, tested, engine), unsure);
  if (!here.length && blindSpots(visit, tested, engine).some((spot) => spot.rule === ruleId))
    return answer('unknown', t('What its trigger waits for cannot be seen in what was kept of the visit.'));
  const [not] = here;
  const why = not
    ? whyNot(rule, not, tested, engine)
    : t('None of its triggers notices what happened there.');
  return answer(expect === 'fire' ? 'failed' : 'passed', why, not);
}

/** A test is about what a rule means: not about whether it is switched on, nor for how many visitors. */
function underTest(ruleSet: RuleSet, rule: Rule): RuleSet {
  const { rollout: _, ...rest } = rule;
  const heard = rulesHeard(ruleSet, rule);
  return {
    ...ruleSet,
    rules: ruleSet.rules.flatMap((each) =>
      each.id === rule.id ? { ...rest, enabled: true } : heard.has(each.id) ? each : [],
    ),
  };
}

/** Rules whose events set it off, directly or through others. */
export function rulesHeard(ruleSet: RuleSet, rule: Rule): Set<string> {
  const heard = new Set<string>();
  const look = (each: Rule) => {
    const names = new Set(eventsIn(each.triggers));
    for (const other of ruleSet.rules)
      if (names.has(other.event) && !heard.has(other.id) && other.id !== rule.id) {
        heard.add(other.id);
        look(other);
      }
  };
  look(rule);
  return heard;
}

function eventsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(eventsIn);
  if (typeof value !== 'object' || !value) return [];
  const { type, settings } = value as { type?: unknown; settings?: { event?: unknown } };
  const own = type === 'rule-event' ? [String(settings?.event)] : [];
  return [...own, ...Object.values(value).flatMap(eventsIn)];
}

/** The visit a test was made of. */
export function visitOf({ visit, rule, ran }: RuleTest): Visit {
  const ruleSet: RuleSet = {
    format: 1,
    site: { origins: [] },
    plan: { stages: [], events: [] },
    targets: ran?.targets ?? [],
    variables: ran?.variables ?? [],
    rules: ran?.triggers ? [{ id: rule, triggers: ran.triggers, event: '' }] : [],
    destinations: [],
    consent: { default: {}, pending: 'queue' },
  };
  return {
    format: 1,
    site: '',
    source: 'preview',
    recordedAt: visit[0]?.at ?? 0,
    masked: true,
    drafts: [{ ruleSet, clauses: ran?.triggers ? { [rule]: [] } : {} }],
    recorded: visit.map(({ load = 1, ...entry }) => ({ load, draft: 0, entry })),
  };
}

const limits = {
  frequency: marked('Its cap is used up by then.'),
  schedule: marked('Its schedule is closed at that time.'),
  rollout: marked('It is not rolled out to this visitor.'),
};

function whyNot(rule: Rule, outcome: Outcome, ruleSet: RuleSet, engine: Engine): string {
  if (outcome.stoppedBy) return say(limits[outcome.stoppedBy]);
  const unmet =
    firstClause(rule, outcome, false, ruleSet, engine) ??
    firstClause(rule, outcome, undefined, ruleSet, engine);
  return unmet ? t('It does not fire: {unmet}.', { unmet }) : t('It does not fire there.');
}

function whyUnknown(rule: Rule, outcome: Outcome, ruleSet: RuleSet, engine: Engine): string {
  const unknown = firstClause(rule, outcome, undefined, ruleSet, engine);
  return unknown
    ? t('It cannot be known: {unknown}.', { unknown })
    : t('It cannot be known from what was kept of the visit.');
}

/** In words, the first condition that came out so, with what was seen. */
function firstClause(
  rule: Rule,
  outcome: Outcome,
  met: false | undefined,
  ruleSet: RuleSet,
  engine: Engine,
): string | undefined {
  const pointers = clausesOf(rule, '');
  for (let clause = rule.triggers.length; clause < pointers.length; clause += 1) {
    const told = outcome.clauses[clause];
    const condition = valueAt(rule, pointers[clause]!) as Condition | undefined;
    if (!told || told.met !== met || !condition || !('operator' in condition)) continue;
    const words = readCondition(condition, ruleSet, engine.catalog);
    if (!('saw' in told)) return t('“{words}” asks for what was not kept', { words });
    return told.saw === undefined
      ? t('“{words}” does not hold, it was missing', { words })
      : t('“{words}” does not hold, it was “{saw}”', { words, saw: String(told.saw) });
  }
  return undefined;
}
