import type { Catalog, OperatorDefinition } from '../../shared/definition';
import { own } from '../../shared/ruleset/own';
import type { Comparison, Condition } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';

/** Conditions as people group them. `not any` is "none of", `not all` "not all of". */
export type GroupMode = 'all' | 'any' | 'none' | 'not-all';

export interface Group {
  mode: GroupMode;
  items: Condition[];
}

export const groupWords: Readonly<Record<GroupMode, string>> = {
  all: t('all of'),
  any: t('any of'),
  none: t('none of'),
  'not-all': t('not all of'),
};
/** Said between the members of a group. */
export const joinWords: Readonly<Record<GroupMode, string>> = {
  all: 'and',
  any: 'or',
  none: 'or',
  'not-all': 'and',
};

/** Groups nest at most so deep: deeper ones are misread. */
export const maxDepth = 3;

export function readGroup(condition: Condition): Group | undefined {
  if ('all' in condition) return { mode: 'all', items: condition.all };
  if ('any' in condition) return { mode: 'any', items: condition.any };
  if (!('not' in condition)) return undefined;
  if ('any' in condition.not) return { mode: 'none', items: condition.not.any };
  if ('all' in condition.not) return { mode: 'not-all', items: condition.not.all };
  return undefined;
}

export function writeGroup({ mode, items }: Group): Condition {
  switch (mode) {
    case 'all':
      return { all: items };
    case 'any':
      return { any: items };
    case 'none':
      return { not: { any: items } };
    case 'not-all':
      return { not: { all: items } };
  }
}

/** Pointer of a group's member. */
export function itemPath(path: string, mode: GroupMode, index: number): string {
  const inner = { all: 'all', any: 'any', none: 'not/any', 'not-all': 'not/all' }[mode];
  return `${path}/${inner}/${index}`;
}

/** A comparison, plain or negated once; anything deeper under `not` is not one. */
export function readComparison(
  condition: Condition,
): { comparison: Comparison; negated: boolean } | undefined {
  if ('variable' in condition) return { comparison: condition, negated: false };
  if ('not' in condition && 'variable' in condition.not) return { comparison: condition.not, negated: true };
  return undefined;
}

export function writeComparison(comparison: Comparison, negated: boolean): Condition {
  return negated ? { not: comparison } : comparison;
}

/** Adds one more: a lone comparison becomes "all of". */
export function withCondition(root: Condition | undefined, added: Condition): Condition {
  if (!root) return added;
  const group = readGroup(root);
  return group?.mode === 'all' || group?.mode === 'any'
    ? writeGroup({ ...group, items: [...group.items, added] })
    : { all: [root, added] };
}

/** Where `withCondition` puts the added one, below `/conditions`. */
export function addedPath(root: Condition | undefined, path: string): string {
  if (!root) return path;
  const group = readGroup(root);
  return group?.mode === 'all' || group?.mode === 'any'
    ? itemPath(path, group.mode, group.items.length)
    : itemPath(path, 'all', 1);
}

/** What a comparison of this variable starts with. */
export function newComparison(variable: string, returns: string): Comparison {
  if (returns === 'number') return { variable, operator: 'greater-or-equal' };
  if (returns === 'element') return { variable, operator: 'matches-selector' };
  return { variable, operator: variable === 'page_path' ? 'starts-with' : 'equals' };
}

/** Operators that make sense for what a variable returns. */
export function operatorsFor(catalog: Catalog, returns: string): OperatorDefinition[] {
  return Object.values(catalog.operators).filter((operator) => {
    if (operator.expects === 'none') return true;
    if (returns === 'element') return operator.expects === 'selector';
    if (operator.expects === 'selector') return false;
    if (returns === 'number') return operator.expects === 'number' || operator.type === 'equals';
    return true;
  });
}

/** Steps after which a value is a number. */
const makesNumbers: ReadonlySet<string> = new Set(['number', 'currency', 'calculate']);

/** `text`, `number`, `element` or `any`. */
export function returnsOf(
  id: string,
  ruleSet: {
    variables?: {
      id: string;
      type: string;
      settings?: Record<string, unknown>;
      format?: { type: string }[];
    }[];
  },
  catalog: Catalog,
): string {
  const declared = ruleSet.variables?.find((variable) => variable.id === id);
  if (declared?.format?.some((step) => makesNumbers.has(step.type))) return 'number';
  const builtin = own(catalog.builtins, id);
  if (!declared) {
    const noticed = Object.values(catalog.triggers).find(
      ({ notices }) => notices && Object.hasOwn(notices, id),
    );
    const type = noticed?.notices?.[id]?.type;
    if (type === 'number' || type === 'text') return type;
  }
  if (!declared && builtin?.settings['read'] === 'element') return 'element';
  if (!declared && builtin && /_(percent|px|seconds|count)$/.test(id)) return 'number';
  const type = declared?.type ?? builtin?.type;
  return (type && own(catalog.variables, type)?.returns) || 'any';
}
