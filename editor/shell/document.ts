/** The open document as the screens see it: read and changed through here only. */
import type { ContainerScript } from '../../shared/compiler/types';
import type { Problem } from '../../shared/problem';
import type { RuleSet } from '../../shared/ruleset/types';
import { store, useEditor } from '../store/store';

export { catalog } from '../compile/runtime';
export { edit, undo } from '../store/store';

export function useRuleSet(): RuleSet {
  return useEditor((state) => state.document);
}

export function useProblems(): readonly Problem[] {
  return useEditor((state) => state.problems);
}

/** The last one that compiled. */
export function useContainer(): ContainerScript | undefined {
  return useEditor((state) => state.container);
}

/** The document now, for what happens on a click. */
export function getRuleSet(): RuleSet {
  return store.getState().document;
}
