/** Which of the shell's own panels are open: of this tab, never kept. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface ShellState {
  palette: boolean;
  keys: boolean;
  problems: boolean;
  history: boolean;
  /** The choice between two drafts, while there is one to make. */
  conflict: boolean;
}

export const shellStore = createStore<ShellState>(() => ({
  palette: false,
  keys: false,
  problems: false,
  history: false,
  conflict: true,
}));

export function useShell<T>(select: (state: ShellState) => T): T {
  return useStore(shellStore, select);
}

export function show(part: keyof ShellState, open: boolean): void {
  shellStore.setState({ [part]: open });
}
