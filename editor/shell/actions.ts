/**
 * What can be done, said once: the palette, the keys, menus, tooltips and the list under `?` all read the same object. The shell's
 * own actions are always there; a screen adds its own with `useActions` while it is shown.
 */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { readableKeys } from '../ui/Kbd';

export type ActionGroup = 'Everywhere' | 'Rules' | 'Preview' | 'Publish' | 'This screen';

export interface Action {
  id: string;
  /** A verb phrase: "Add rule". */
  label: string;
  /** `mod+k`, `?`, `n`. Single characters can be switched off, and do nothing while someone types. */
  shortcut?: string;
  /** Other keys for the same, such as those that people bring from elsewhere. */
  otherShortcuts?: readonly string[];
  /** What people may call it instead, in lower case: the palette finds it by these too. */
  keywords?: string;
  /** Heading in the list of keys. Default: Everywhere. */
  group?: ActionGroup;
  /** False while it makes no sense. */
  enabled?: () => boolean;
  /** Listed under `?` and not in the palette, as it is about the thing that has the focus. */
  keyOnly?: boolean;
  run: () => void;
}

interface Registered {
  /** The newest first: what a screen says of a key counts before what the shell says. */
  lists: readonly (readonly Action[])[];
}

const registered = createStore<Registered>(() => ({ lists: [] }));

/** Offers the actions while the component is shown. Their `run` is always the latest one. */
export function useActions(actions: readonly Action[]): void {
  const latest = useRef(actions);
  latest.current = actions;
  const names = actions.map(({ id, label, shortcut }) => `${id} ${label} ${shortcut}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew when what is said of them changes, not with every drawing
  useEffect(() => {
    const list = latest.current.map((action) => {
      const now = () => latest.current.find(({ id }) => id === action.id) ?? action;
      return { ...action, enabled: () => now().enabled?.() !== false, run: () => now().run() };
    });
    registered.setState(({ lists }) => ({ lists: [list, ...lists] }));
    return () => registered.setState(({ lists }) => ({ lists: lists.filter((one) => one !== list) }));
  }, [names]);
}

/** Those of the screen first; each once. */
export function actionsNow(): readonly Action[] {
  const seen = new Set<string>();
  return registered
    .getState()
    .lists.flat()
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Draws anew when a screen brings actions or takes them away. */
export function useAllActions(): readonly Action[] {
  useStore(registered, (state) => state.lists);
  return actionsNow();
}

/** `Undo (⌘Z)`: the name of a button that does what an action does, with its key. */
export function labelWithKey(action: Pick<Action, 'label' | 'shortcut'>, label = action.label): string {
  return action.shortcut ? `${label} (${readableKeys(action.shortcut)})` : label;
}
