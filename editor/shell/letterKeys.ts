/**
 * Whether single characters work as keys, such as N for a new rule. People who speak to their computer, or press keys by
 * accident, switch them off: WCAG 2.1.4. What goes with Ctrl or ⌘ always works.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { recall, remember } from '../store/remembered';

const key = 'milepost.letter-keys';

const letters = createStore(() => ({ on: recall(key) !== 'off' }));

export function letterKeysAreOn(): boolean {
  return letters.getState().on;
}

export function useLetterKeys(): boolean {
  return useStore(letters, ({ on }) => on);
}

/** Kept for this browser; one that keeps nothing forgets it with the page. */
export function setLetterKeys(on: boolean): void {
  letters.setState({ on });
  remember(key, on ? 'on' : 'off');
}
