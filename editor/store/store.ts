/**
 * The editor's store, without React; `useEditor` reads it in components.
 *
 * - `edit('Rename rule', (ruleSet) => ({ ...ruleSet, … }), 'rename-add-to-cart')` changes the document: one step of undo, and
 *   one with the steps of the same group within a second of each other.
 * - `undo()` and `redo()` walk the history; its labels are in `state.history`.
 * - Everything else is set by whoever learns it: `sync.ts` and `compile/compile.ts`.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RuleSet } from '../../shared/ruleset/types';
import { record, redone, type Step, stepTo, undone } from './history';
import { type EditorState, initialState } from './state';

export const store = createStore<EditorState>()(() => initialState);

export function useEditor<T>(selector: (state: EditorState) => T): T {
  return useStore(store, selector);
}

export function edit(label: string, change: (ruleSet: RuleSet) => RuleSet, group?: string): void {
  const { document, history } = store.getState();
  take(record({ document, history }, change(document), label, group));
}

export function undo(): void {
  take(undone(store.getState()));
}

export function redo(): void {
  take(redone(store.getState()));
}

/** Back or on to the point with so many steps behind it: what the history list shows. */
export function goTo(behind: number): void {
  take(stepTo(store.getState(), behind));
}

function take(step: Step | undefined): void {
  if (!step || step.document === store.getState().document) return;
  store.setState({ document: step.document, history: step.history });
}
