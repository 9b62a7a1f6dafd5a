import { createContext, useContext } from 'react';
import type { Rule } from '../../shared/ruleset/types';
import type { Also, FormScope } from '../forms/FormScope';

export interface ChangeOptions {
  /** Changes of one group in a row are one step of undo, such as letters typed into one field. */
  group?: string;
  /** Belongs to the same step. */
  also?: Also | undefined;
}

/** The rule whose sentence is being read, and the way to change it. */
export interface RuleEditing {
  rule: Rule;
  /** Where it stands: `/rules/3`. */
  path: string;
  scope: FormScope;
  change: (label: string, change: (rule: Rule) => Rule, options?: ChangeOptions) => void;
}

export const RuleContext = createContext<RuleEditing | undefined>(undefined);

export function useRule(): RuleEditing {
  const editing = useContext(RuleContext);
  if (!editing) throw new Error('A rule part stands outside of a rule.');
  return editing;
}
