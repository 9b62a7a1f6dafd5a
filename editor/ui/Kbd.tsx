import './Kbd.css';

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys as people of this system know them: `mod+shift+z` is ⇧⌘Z or Ctrl+Shift+Z. */
export function readableKeys(keys: string): string {
  const words = keys.split('+').map((key) => {
    switch (key) {
      case 'mod':
        return isApple ? '⌘' : 'Ctrl';
      case 'shift':
        return isApple ? '⇧' : 'Shift';
      case 'alt':
        return isApple ? '⌥' : 'Alt';
      case 'Enter':
        return '↵';
      default:
        return key.length === 1 ? key.toUpperCase() : key;
    }
  });
  return words.join(isApple ? '' : '+');
}

export function Kbd({ keys }: { keys: string }) {
  return <kbd className="kbd">{readableKeys(keys)}</kbd>;
}
