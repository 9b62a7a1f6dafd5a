import { useRef } from 'react';
import type { RuleEditing } from './RuleContext';

/**
 * The same object as long as nothing a sentence reads has changed, so that a letter typed into the rule's name or notes draws
 * neither the sentence nor its popovers again.
 */
export function useSteadyEditing(editing: RuleEditing): RuleEditing {
  const steady = useRef(editing);
  if (!readsSame(steady.current, editing)) steady.current = editing;
  return steady.current;
}

function readsSame(a: RuleEditing, b: RuleEditing): boolean {
  return (
    a.path === b.path &&
    sameParts(a.rule, b.rule, ['name', 'notes']) &&
    sameParts(a.scope.ruleSet, b.scope.ruleSet, ['rules']) &&
    (a.scope.problems === b.scope.problems ||
      JSON.stringify(a.scope.problems) === JSON.stringify(b.scope.problems))
  );
}

function sameParts<T extends object>(a: T, b: T, except: readonly (keyof T)[]): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof T)[]);
  return [...keys].every((key) => except.includes(key) || a[key] === b[key]);
}
