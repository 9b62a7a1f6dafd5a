/** Whether the dialog that saves a visit is open: asked for from a menu or the palette. */
import { createStore } from 'zustand/vanilla';

export const saveStore = createStore<{ open: boolean }>(() => ({ open: false }));

export function askToSave(): void {
  saveStore.setState({ open: true });
}
