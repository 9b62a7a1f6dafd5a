/** Conditions that only the page's address decides. They hold or fail for a whole page, so that they can be asked once. */
import type { Condition, Variable } from '../ruleset/types';
import type { Plan } from './plan';

/** Parts of the address whose change makes a new virtual page (`core/page.ts`), and those that may change within one. */
const steady = new Set(['path', 'host', 'query', 'address', 'protocol', 'port', 'segment', 'extension']);
const moving = new Set(['url', 'fragment']);

/**
 * Whether a condition asks for nothing but the address. `within`: also for the parts that change without a new page, for who
 * looks again at each change.
 */
export function isOfPage(condition: Condition, plan: Plan, within = false): boolean {
  if ('all' in condition) return condition.all.every((each) => isOfPage(each, plan, within));
  if ('any' in condition) return condition.any.every((each) => isOfPage(each, plan, within));
  if ('not' in condition) return isOfPage(condition.not, plan, within);
  const { value } = condition;
  if (typeof value === 'string' && value.includes('{{')) return false;
  const variable =
    plan.ruleSet.variables?.find(({ id }) => id === condition.variable) ??
    plan.catalog.builtins[condition.variable];
  return !!variable && readsAddress(variable, within);
}

function readsAddress({ type, settings }: Pick<Variable, 'type' | 'settings'>, within: boolean): boolean {
  const names = Object.keys(settings).join();
  const part = String(settings['part']);
  if (type === 'page')
    return /^part(,segment)?$/.test(names) && (steady.has(part) || (within && moving.has(part)));
  return type === 'query' && names === 'key';
}
