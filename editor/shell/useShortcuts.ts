import { useEffect, useRef } from 'react';
import type { Action } from './paletteEntries';

/** Runs actions by their keys. Plain letters do nothing while someone types; what `mod` belongs to always works. */
export function useShortcuts(actions: readonly Action[]): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const keys = keysOf(event);
      const action = latest.current.find((one) => one.shortcut === keys);
      if (!action || action.enabled?.() === false) return;
      if (isTyping(event) && !keepsWhileTyping(keys)) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function keysOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // The shift of "?" is part of the character.
  const shift = event.shiftKey && (key.length > 1 || /[a-z]/.test(key));
  return [event.metaKey || event.ctrlKey ? 'mod' : '', event.altKey ? 'alt' : '', shift ? 'shift' : '', key]
    .filter(Boolean)
    .join('+');
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Undo inside a text is the text's; the palette opens from anywhere. */
function keepsWhileTyping(keys: string): boolean {
  return keys.startsWith('mod+') && !/z|y$/.test(keys);
}
