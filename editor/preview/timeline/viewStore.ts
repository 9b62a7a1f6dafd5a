/** How the visit is looked at: the same in the panel and on the wide screen, forgotten on reload. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { previewStore } from '../previewStore';
import { type Filter, noFilter } from './filters';
import type { Line } from './lines';

export type Section = 'rules' | 'values' | 'data-layer' | 'consent' | 'limits' | 'requests';

export interface View {
  filter: Filter;
  /** Every request as a line of its own, not only those that need attention. */
  allRequests: boolean;
  /** Ids of folds that are open. */
  unfolded: ReadonlySet<string>;
  /** Line that is chosen; null: whichever stands for the row. */
  line: string | null;
  /** Rule that is asked about within the row. */
  rule: string | null;
  section: Section;
  /** The panel shows the list only. */
  closed: boolean;
}

export const viewStore = createStore<View>(() => ({
  filter: noFilter,
  allRequests: false,
  unfolded: new Set(),
  line: null,
  rule: null,
  section: 'rules',
  closed: false,
}));

export function useView<Slice>(select: (view: View) => Slice): Slice {
  return useStore(viewStore, select);
}

export function setFilter(change: Partial<Filter>): void {
  viewStore.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

export function clearFilter(): void {
  viewStore.setState({ filter: noFilter });
}

export function toggleFold(id: string): void {
  viewStore.setState(({ unfolded }) => {
    const next = new Set(unfolded);
    if (!next.delete(id)) next.add(id);
    return { unfolded: next };
  });
}

export function showSection(section: Section): void {
  viewStore.setState({ section });
}

/** Opens what a line is about. */
export function chooseLine(line: Line): void {
  if (line.type === 'fold') viewStore.setState({ line: line.id });
  else if (line.type === 'row' || line.type === 'almost' || line.type === 'requests') {
    previewStore.setState({ row: line.row.id });
    viewStore.setState(({ section }) => ({
      line: line.id,
      closed: false,
      rule: line.type === 'almost' ? line.near.rule : null,
      section: line.type === 'almost' ? 'rules' : line.type === 'requests' ? 'requests' : section,
    }));
  }
}

/** Shows a row and what it is about, as from elsewhere in the editor. `rule`: the one that is asked about. */
export function chooseRow(id: string, rule: string | null = null): void {
  previewStore.setState({ row: id });
  viewStore.setState({ line: null, rule, closed: false, section: 'rules' });
}
