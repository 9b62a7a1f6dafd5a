/** Values that were picked along with a target in this session, until a rule carries them or the person says no. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { TakenValue } from './valueVariables';

export const takenStore = createStore<Record<string, readonly TakenValue[]>>(() => ({}));

export function rememberTaken(target: string, taken: readonly TakenValue[]): void {
  if (taken.length > 0) takenStore.setState({ [target]: taken });
}

export function forgetTaken(target: string): void {
  takenStore.setState({ [target]: [] });
}

export function useTaken(): Record<string, readonly TakenValue[]> {
  return useStore(takenStore);
}
