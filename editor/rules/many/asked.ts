/** Which of the list's dialogs is open, for which rules. */
import { createStore } from 'zustand/vanilla';

export type Asked =
  | { what: 'folder' | 'labels' | 'destinations' | 'spread'; ids: readonly string[] }
  | { what: 'rename-folder'; folder: string }
  | { what: 'delete-folder'; folder: string };

export const askedStore = createStore<{ asked: Asked | undefined }>(() => ({ asked: undefined }));

export function ask(asked: Asked | undefined): void {
  askedStore.setState({ asked });
}
