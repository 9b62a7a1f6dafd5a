import { createContext, useContext } from 'react';
import type { Catalog, Provided } from '../../shared/definition';
import type { Problem } from '../../shared/problem';
import type { RuleSet } from '../../shared/ruleset/types';

/** A change to the rest of the document that belongs to the same step, such as the new target a setting now names. */
export type Also = (ruleSet: RuleSet) => RuleSet;

/** What a form needs to know about where it stands. */
export interface FormScope {
  ruleSet: RuleSet;
  catalog: Catalog;
  /** What the triggers here bring along, so that only variables that can have a value are offered. */
  provided: ReadonlySet<Provided>;
  problems: readonly Problem[];
  /** Shown on the page while pointing: Use for “Add to cart”. */
  purpose: string;
  /** How many triggers these settings stand inside of. */
  depth?: number;
}

export const ScopeContext = createContext<FormScope | undefined>(undefined);

/** The scope of the conditions around. */
export function useScope(): FormScope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('A condition stands outside of a form.');
  return scope;
}

/** The gravest problem of exactly this place, or of anything below it. */
export function problemAt(problems: readonly Problem[], path: string): Problem | undefined {
  const here = problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}/`));
  return here.sort((a, b) => grade(a) - grade(b))[0];
}

function grade({ severity }: Problem): number {
  return ['error', 'warning', 'hint'].indexOf(severity);
}
