/** How the rule list is looked at: shared by the list, the pane beside it, keys and palette. Never saved. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Rule } from '../../../shared/ruleset/types';
import { getRuleSet } from '../../shell/document';
import { type ListView, plainView } from './listView';
import { nothingChosen, type Selection } from './selection';

export interface RuleListState {
  view: ListView;
  selection: Selection;
  /** Id of the row that keys act on: a rule's or a group's. */
  active: string | undefined;
  /** Ids of the rules in sight, in their order; those of folded groups are not. */
  order: readonly string[];
  /** Ids of the rules of each group, by the id of its row. */
  members: ReadonlyMap<string, readonly string[]>;
  /** Ids of the rows of groups that are folded up. */
  folded: ReadonlySet<string>;
}

export const listStore = createStore<RuleListState>(() => ({
  view: plainView,
  selection: nothingChosen,
  active: undefined,
  order: [],
  members: new Map(),
  folded: new Set(),
}));

export function useList<T>(selector: (state: RuleListState) => T): T {
  return useStore(listStore, selector);
}

export function changeView(change: Partial<ListView>): void {
  listStore.setState(({ view }) => ({ view: { ...view, ...change } }));
}

export function select(change: (selection: Selection) => Selection): void {
  listStore.setState(({ selection }) => ({ selection: change(selection) }));
}

export function clearSelection(): void {
  listStore.setState({ selection: nothingChosen });
}

export function fold(group: string, folded?: boolean): void {
  listStore.setState((state) => {
    const next = new Set(state.folded);
    if (folded ?? !next.has(group)) next.add(group);
    else next.delete(group);
    return { folded: next };
  });
}

/** Those that are chosen and still there, in the order of the document. */
export function chosenRules(selection: Selection = listStore.getState().selection): Rule[] {
  return getRuleSet().rules.filter(({ id }) => selection.chosen.has(id));
}
