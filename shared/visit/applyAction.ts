/** Does what a reason proposes to a rule set. */
import { segmentsOf } from '../pointer';
import type { RuleSet } from '../ruleset/types';
import type { Action, DocumentChange } from './reason';

/** The changed rule set; the same one where the action is not one of the document, or its place is gone. */
export function applyAction(ruleSet: RuleSet, action: Action): RuleSet {
  return 'change' in action ? action.change.reduce(applyChange, ruleSet) : ruleSet;
}

function applyChange(ruleSet: RuleSet, { pointer, value }: DocumentChange): RuleSet {
  return changed(ruleSet, segmentsOf(pointer), value) as RuleSet;
}

function changed(document: unknown, [first, ...rest]: string[], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(document)) {
    const index = Number(first);
    if (!(index in document)) return document;
    const next = rest.length || value !== undefined ? [changed(document[index], rest, value)] : [];
    return document.toSpliced(index, 1, ...next);
  }
  if (typeof document !== 'object' || document === null) return document;
  const fields = Object.entries(document).filter(([key]) => key !== first);
  const inner = (document as Record<string, unknown>)[first];
  if (rest.length && inner === undefined) return document;
  const next = changed(inner, rest, value);
  if (next === undefined) return Object.fromEntries(fields);
  // In its place, so that a file's differences stay small.
  const order = Object.keys(document).includes(first)
    ? Object.entries(document).map(([key, old]) => [key, key === first ? next : old])
    : [...Object.entries(document), [first, next]];
  return Object.fromEntries(order);
}
