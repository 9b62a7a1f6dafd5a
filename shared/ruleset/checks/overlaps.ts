/**
 * Rules that report the same thing twice: duplicates, two rules that one click sets off, and rules whose wider neighbour always
 * fires with them. Only what the rule set alone proves is said. Found through maps, because comparing every two of thousands of
 * rules would take seconds.
 */
import { duplicateRule, firesTwice, shadowedRule } from '../../problems/overlaps';
import type { Rule } from '../types';
import { type Context, isIdle, ruleName } from './context';
import { type Conjuncts, conjunctsOf, imply } from './implies';
import { type Moment, momentsOf } from './moments';
import { sendsTo } from './params';

interface Overlapping {
  rule: Rule;
  path: string;
  conjuncts: Conjuncts;
}

interface Waiting extends Overlapping {
  trigger: number;
  moment: Moment;
}

/** Among so many rules that wait for the same, only these are compared with each; more would take too long to say little. */
const maxCompared = 32;

export function checkOverlaps(context: Context): void {
  const rules = context.rules
    .filter(({ value, index }) => !isIdle(value) && !context.never.has(index))
    // Of two with one id, that they have it is the problem.
    .filter(({ value, path }) => context.declared.rules.get(value.id) === path)
    .map(({ value: rule, path }) => ({ rule, path, conjuncts: conjunctsOf(rule.conditions) }));
  const told = reportDuplicates(context, rules);
  const waiting = new Map<string, Waiting[]>();
  const all: Waiting[] = [];
  for (const each of rules) {
    each.rule.triggers.forEach((trigger, at) => {
      for (const moment of momentsOf(context, trigger)) {
        const one: Waiting = { ...each, trigger: at, moment };
        all.push(one);
        const key = `${each.rule.event} ${moment.own}`;
        const others = waiting.get(key);
        if (others) others.push(one);
        else waiting.set(key, [one]);
      }
    });
  }
  // From the end, so that of two equal ones the later is told.
  for (const narrow of all.reverse()) {
    if (told.has(narrow.path)) continue;
    const wide = widerThan(context, narrow, waiting, told);
    if (!wide) continue;
    told.add(narrow.path);
    report(context, narrow, wide);
  }
}

function reportDuplicates({ report }: Context, rules: readonly Overlapping[]): Set<string> {
  const told = new Set<string>();
  const first = new Map<string, Rule>();
  for (const { rule, path } of rules) {
    const { id, name, notes, labels, folder, silenced, priority, ...said } = rule;
    const key = JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
    const other = first.get(key);
    if (other) {
      told.add(path);
      report(duplicateRule(path, ruleName(rule), ruleName(other), rule.event));
    } else first.set(key, rule);
  }
  return told;
}

/** A rule, or another trigger of the same rule, that fires whenever this trigger does. */
function widerThan(
  { ruleSet }: Context,
  narrow: Waiting,
  waiting: ReadonlyMap<string, Waiting[]>,
  told: ReadonlySet<string>,
): Waiting | undefined {
  for (const key of narrow.moment.within) {
    let compared = 0;
    for (const wide of waiting.get(`${narrow.rule.event} ${key}`) ?? []) {
      if (wide.rule === narrow.rule ? wide.trigger === narrow.trigger : told.has(wide.path)) continue;
      if (compared++ >= maxCompared) break;
      if (
        imply(narrow.conjuncts, wide.conjuncts) &&
        isOpenAsOften(narrow.rule, wide.rule) &&
        ruleSet.destinations.some(({ id }) => sendsTo(narrow.rule, id) && sendsTo(wide.rule, id))
      )
        return wide;
    }
  }
  return undefined;
}

/** Whether schedule, rollout and cap let the wider rule fire whenever they let the other. Priority only says which goes first. */
function isOpenAsOften(narrow: Rule, wide: Rule): boolean {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const percent = (rule: Rule) => rule.rollout?.percent ?? 100;
  const isShadow = (rule: Rule) => rule.rollout?.state === 'shadow';
  return (
    (!wide.schedule || same(wide.schedule, narrow.schedule)) &&
    (!wide.frequency || same(wide.frequency, narrow.frequency)) &&
    percent(wide) >= percent(narrow) &&
    isShadow(wide) === isShadow(narrow)
  );
}

function report({ report: tell }: Context, narrow: Waiting, wide: Waiting): void {
  const { rule, path, moment } = narrow;
  const at = `${path}/triggers/${narrow.trigger}`;
  const other = wide.rule === rule ? undefined : ruleName(wide.rule);
  if (other !== undefined && !imply(wide.conjuncts, narrow.conjuncts)) {
    tell(shadowedRule(`${path}/conditions`, ruleName(rule), other, rule.event));
  } else tell(firesTwice(at, ruleName(rule), other, rule.event, moment.words));
}
