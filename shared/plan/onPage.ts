/** How many events the rules could send from one page, as far as their conditions on its path say. */
import { pathPattern } from '../pathPattern';
import type { Comparison, Condition, Rule } from '../ruleset/types';
import { isRunning } from './senders';

export interface BusyPage {
  /** The path that the most rules wait on; undefined where those on every page are the most. */
  path: string | undefined;
  /** Names of events, each once. */
  events: string[];
}

/** Paths that are tried: a site with more kinds of pages in its rules is counted by the first of them. */
const maxPaths = 200;

/** No site has it, so only what holds on any page holds here. */
const anyPage = '/\u0000';

/**
 * The page from which the most different events can come. Conditions about other things than the path may hold, so it is an upper
 * bound for that page. Rules that are off or drafts do not count.
 */
export function busiestPage(rules: readonly Rule[]): BusyPage {
  const running = rules.filter(isRunning);
  const paths = new Set<string>();
  const bound: Rule[] = [];
  const everywhere = new Set<string>();
  for (const rule of running) {
    const named = pathsIn(rule.conditions);
    if (named.length === 0) everywhere.add(rule.event);
    else bound.push(rule);
    for (const path of named) if (paths.size < maxPaths) paths.add(path);
  }
  let busiest: BusyPage = { path: undefined, events: [...everywhere] };
  for (const path of [anyPage, ...paths]) {
    const events = new Set(everywhere);
    for (const { conditions, event } of bound) if (mayHold(conditions, path)) events.add(event);
    if (events.size > busiest.events.length) {
      busiest = { path: path === anyPage ? undefined : path, events: [...events] };
    }
  }
  return busiest;
}

/** Example paths of the pages a condition names. */
function pathsIn(condition: Condition | undefined): string[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(pathsIn);
  if ('any' in condition) return condition.any.flatMap(pathsIn);
  if ('not' in condition) return pathsIn(condition.not);
  if (condition.variable !== 'page_path' || typeof condition.value !== 'string') return [];
  if (condition.value.includes('{{')) return [];
  switch (condition.operator) {
    case 'equals':
    case 'starts-with':
    case 'ends-with':
    case 'contains':
      return [condition.value];
    case 'matches-path':
      return [condition.value.replace(/\*+/g, 'x')];
    default:
      return [];
  }
}

/** False only where the path alone rules it out. */
function mayHold(condition: Condition | undefined, path: string): boolean {
  return !condition || verdict(condition, path) !== false;
}

/** Undefined: it depends on something else. */
function verdict(condition: Condition, path: string): boolean | undefined {
  if ('all' in condition) return every(condition.all, path);
  if ('any' in condition) return negate(every(condition.any, path, true));
  if ('not' in condition) return negate(verdict(condition.not, path));
  return comparisonHolds(condition, path);
}

/** Whether all hold, or, negated, whether none does. */
function every(conditions: readonly Condition[], path: string, negated = false): boolean | undefined {
  let result: boolean | undefined = true;
  for (const condition of conditions) {
    const one = negated ? negate(verdict(condition, path)) : verdict(condition, path);
    if (one === false) return false;
    if (one === undefined) result = undefined;
  }
  return result;
}

function negate(verdict: boolean | undefined): boolean | undefined {
  return verdict === undefined ? undefined : !verdict;
}

function comparisonHolds({ variable, operator, value, ignoreCase }: Comparison, path: string) {
  if (variable !== 'page_path' || typeof value !== 'string' || value.includes('{{')) return undefined;
  const [actual, expected] = ignoreCase ? [path.toLowerCase(), value.toLowerCase()] : [path, value];
  switch (operator) {
    case 'equals':
      return actual === expected;
    case 'starts-with':
      return actual.startsWith(expected);
    case 'ends-with':
      return actual.endsWith(expected);
    case 'contains':
      return actual.includes(expected);
    case 'matches-path':
      return new RegExp(pathPattern(value), ignoreCase ? 'i' : '').test(path);
    default:
      return undefined;
  }
}
