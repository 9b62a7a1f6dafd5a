import type { KeyboardEvent } from 'react';

/** Delete or Backspace on a button of a line removes what the line is about; in a field, and in what opened over it, they delete letters. */
export function removalKey(remove: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, currentTarget } = event;
    if (key !== 'Delete' && key !== 'Backspace') return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (!(target instanceof HTMLButtonElement) || !currentTarget.contains(target)) return;
    event.preventDefault();
    event.stopPropagation();
    remove();
  };
}
