/** What a key does in the rule list, after the tree grid of the WAI-ARIA practices. */

export type GridKey =
  | { do: 'walk'; to: number; stretch: boolean }
  | { do: 'all' | 'choose' | 'open' | 'unfold' | 'fold' | 'clear' | 'menu' };

export interface Pressed {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** How far Page Up and Page Down go, in rows. */
const page = 10;

/** `at` is the row with the focus, of `count`. Undefined: the key is for somebody else. */
export function gridKey(pressed: Pressed, at: number, count: number): GridKey | undefined {
  const { key, shiftKey, altKey } = pressed;
  const mod = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return undefined;
  if (mod) return key.toLowerCase() === 'a' && !shiftKey ? { do: 'all' } : undefined;
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }[key];
  if (to !== undefined) return { do: 'walk', to: Math.max(0, Math.min(count - 1, to)), stretch: shiftKey };
  switch (key) {
    case ' ':
      return { do: 'choose' };
    case 'Enter':
      return { do: 'open' };
    case 'ArrowRight':
      return { do: 'unfold' };
    case 'ArrowLeft':
      return { do: 'fold' };
    case 'Escape':
      return { do: 'clear' };
    case 'ContextMenu':
      return { do: 'menu' };
    case 'F10':
      return shiftKey ? { do: 'menu' } : undefined;
    default:
      return undefined;
  }
}
