import { useEffect } from 'react';
import { type Action, actionsNow } from './actions';
import { letterKeysAreOn } from './letterKeys';

/** Runs the actions of the moment by their keys. */
export function useShortcuts(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const keys = keysOf(event);
      if (!mayRun(keys, event)) return;
      const action = actionsNow().find((one) => hasKeys(one, keys) && one.enabled?.() !== false);
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function hasKeys({ shortcut, otherShortcuts }: Action, keys: string): boolean {
  return shortcut === keys || otherShortcuts?.includes(keys) === true;
}

/** `mod+shift+z`, `?`, `Delete`: as actions name their keys. */
export function keysOf(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'metaKey' | 'ctrlKey' | 'altKey'>,
): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // The shift of "?" is part of the character.
  const shift = event.shiftKey && (key.length > 1 || /[a-z]/.test(key));
  return [event.metaKey || event.ctrlKey ? 'mod' : '', event.altKey ? 'alt' : '', shift ? 'shift' : '', key]
    .filter(Boolean)
    .join('+');
}

/** Plain characters do nothing while someone types, chooses from a menu, or has switched them off. */
function mayRun(keys: string, { target }: KeyboardEvent): boolean {
  if (keys.startsWith('mod+')) return !isTyping(target) || !isOfText(keys);
  if (isCharacter(keys) && !letterKeysAreOn()) return false;
  return !isTyping(target) && !isInLayer(target);
}

function isCharacter(keys: string): boolean {
  return keys.replace(/^shift\+/, '').length === 1;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !isSwitch(target)))
  );
}

/** Of inputs, those that take no text. */
function isSwitch(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && /^(checkbox|radio|button|submit|range)$/.test(target.type);
}

/** A menu or a dialog has keys of its own: letters search a menu. */
function isInLayer(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="menu"], [role="dialog"], [role="alertdialog"], [role="listbox"]') !== null
  );
}

/** Undo inside a text is the text's; the palette opens from anywhere. */
function isOfText(keys: string): boolean {
  return /^mod\+(shift\+)?[zy]$/.test(keys);
}
