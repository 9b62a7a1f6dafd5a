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

interface Waiting {
  rule: Rule;
  path: string;
  trigger: number;
  moment: Moment;
}

/** By event and kind, then by spot. */
type Index = Map<string, Map<string, Waiting[]>>;

/** So many rules that wait for the same are compared with each other, every two. */
const maxNeighbours = 32;
/** With so many of them where there are more: every two of thousands would take seconds at every keystroke. */
const fewNeighbours = 4;

export function checkOverlaps(context: Context): void {
  const index: Index = new Map();
  const all: Waiting[] = [];
  for (const { value: rule, index: place, path } of context.rules) {
    if (isIdle(rule) || context.never.has(place)) continue;
    // Of two with one id, that they have it is the problem.
    if (context.declared.rules.get(rule.id) !== path) continue;
    rule.triggers.forEach((trigger, at) => {
      for (const moment of momentsOf(context, trigger)) {
        const waiting: Waiting = { rule, path, trigger: at, moment };
        all.push(waiting);
        note(index, waiting);
      }
    });
  }
  const told = reportDuplicates(context, index);
  const known = new Map<Rule, Conjuncts>();
  const conjuncts = (rule: Rule): Conjuncts => {
    const found = known.get(rule) ?? conjunctsOf(rule.conditions);
    known.set(rule, found);
    return found;
  };
  // From the end, so that of two equal ones the later is told.
  for (const narrow of all.reverse()) {
    if (told.has(narrow.path)) continue;
    const wide = widerThan(context, narrow, index, told, conjuncts);
    if (!wide) continue;
    told.add(narrow.path);
    report(context, narrow, wide, imply(conjuncts(wide.rule), conjuncts(narrow.rule)));
  }
}

function note(index: Index, waiting: Waiting): void {
  const key = `${waiting.rule.event} ${waiting.moment.kind}`;
  let spots = index.get(key);
  if (!spots) {
    spots = new Map();
    index.set(key, spots);
  }
  const others = spots.get(waiting.moment.spot);
  if (others) others.push(waiting);
  else spots.set(waiting.moment.spot, [waiting]);
}

/** Those that are the same wait for the same, so that only neighbours are compared. Answers the paths of those told. */
function reportDuplicates({ report: tell }: Context, index: Index): Set<string> {
  const told = new Set<string>();
  for (const spots of index.values()) {
    for (const neighbours of spots.values()) {
      if (neighbours.length < 2) continue;
      const first = new Map<string, Waiting>();
      for (const waiting of neighbours) {
        const text = textOf(waiting.rule);
        const other = first.get(text);
        if (!other) first.set(text, waiting);
        else if (other.rule !== waiting.rule && !told.has(waiting.path)) {
          told.add(waiting.path);
          const { rule, path } = waiting;
          tell(duplicateRule(path, ruleName(rule), ruleName(other.rule), rule.event));
        }
      }
    }
  }
  return told;
}

/** All that makes a rule do what it does. */
function textOf(rule: Rule): string {
  const { id, name, notes, labels, folder, silenced, priority, ...said } = rule;
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A rule, or another trigger of the same rule, that fires whenever this trigger does. */
function widerThan(
  { ruleSet }: Context,
  narrow: Waiting,
  index: Index,
  told: ReadonlySet<string>,
  conjuncts: (rule: Rule) => Conjuncts,
): Waiting | undefined {
  for (const { kind, spots } of narrow.moment.within) {
    const bySpot = index.get(`${narrow.rule.event} ${kind}`);
    if (!bySpot) continue;
    for (const spot of spots) {
      const neighbours = bySpot.get(spot);
      if (!neighbours) continue;
      let left = neighbours.length > maxNeighbours ? fewNeighbours : maxNeighbours;
      for (const wide of neighbours) {
        if (wide.rule === narrow.rule ? wide.trigger === narrow.trigger : told.has(wide.path)) continue;
        if (left-- === 0) break;
        if (
          imply(conjuncts(narrow.rule), conjuncts(wide.rule)) &&
          isOpenAsOften(narrow.rule, wide.rule) &&
          ruleSet.destinations.some(({ id }) => sendsTo(narrow.rule, id) && sendsTo(wide.rule, id))
        )
          return wide;
      }
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

/** `mutual`: the conditions of each mean those of the other. */
function report({ report: tell }: Context, narrow: Waiting, wide: Waiting, mutual: boolean): void {
  const { rule, path, trigger, moment } = narrow;
  const other = wide.rule === rule ? undefined : ruleName(wide.rule);
  if (other !== undefined && !mutual) {
    tell(shadowedRule(`${path}/conditions`, ruleName(rule), other, wide.rule.id, rule.event));
  } else tell(firesTwice(`${path}/triggers/${trigger}`, ruleName(rule), other, rule.event, moment.words()));
}
