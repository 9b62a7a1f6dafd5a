/** Where copies would differ in one condition only, one rule that allows any of them does the same in fewer bytes. */
import type { Catalog } from '../../../shared/definition';
import { replaceAt, segmentsOf, valueAt } from '../../../shared/pointer';
import type { Comparison, Condition, Rule, RuleSet } from '../../../shared/ruleset/types';
import { maxDepth } from '../conditionTree';
import { replaceText } from './replaceText';
import { rewriteRule } from './rewrite';
import { changesOf, type Spread } from './spread';

/** The rule with "any of" in place of the condition that would change, or undefined where copies are needed. */
export function oneRuleFor(ruleSet: RuleSet, rule: Rule, spread: Spread, catalog: Catalog): Rule | undefined {
  const targets = new Set(ruleSet.targets?.map(({ id }) => id));
  const paths = new Set<string>();
  const values: string[] = [];
  for (const to of spread.copies) {
    const changes = changesOf(spread.from, to);
    if (changes.length === 0) continue;
    const text = (one: string) => replaceText(one, changes);
    let shared = false;
    const asIs = (kind: 'targets' | 'variables') => (id: string) => {
      const thing = ruleSet[kind]?.find((one) => one.id === id);
      if (thing && JSON.stringify(thing) !== text(JSON.stringify(thing))) shared = true;
      return id;
    };
    const { edits } = rewriteRule(rule, {
      text,
      targets,
      catalog,
      target: asIs('targets'),
      variable: asIs('variables'),
    });
    const [edit] = edits;
    if (shared || edits.length !== 1 || !edit) return undefined;
    paths.add(edit.path);
    values.push(edit.value);
  }
  const [path] = paths;
  const within = /^(\/conditions.*|\/conditions)\/value$/.exec(path ?? '')?.[1];
  if (paths.size !== 1 || within === undefined || within.includes('/not')) return undefined;
  const comparison = valueAt(rule, within) as Comparison;
  const all = [...new Set([String(comparison.value), ...values])].map((value) => ({ ...comparison, value }));
  return placed(rule, within, all);
}

function placed(rule: Rule, path: string, any: Condition[]): Rule | undefined {
  const segments = segmentsOf(path);
  const group = segments.at(-2);
  const at = Number(segments.at(-1));
  if (group === 'any') {
    const list = path.replace(/\/\d+$/, '');
    const others = valueAt(rule, list) as Condition[];
    return replaceAt(rule, list, [...others.slice(0, at), ...any, ...others.slice(at + 1)]);
  }
  const depth = segments.filter((segment) => segment === 'all' || segment === 'any').length;
  return depth >= maxDepth ? undefined : replaceAt(rule, path, { any });
}
