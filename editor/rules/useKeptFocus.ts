import { type RefObject, useEffect, useRef } from 'react';

// A popover that closes gives the focus back to its part a moment later; where that is gone, nobody has it.
const looksMs = [0, 200, 500];

/**
 * Keeps the focus inside while things in there come and go: what was focused may have been deleted, moved, or taken back by undo.
 * The nearest place of the sentence then gets it. `change`: anything that is another one after each change.
 */
export function useKeptFocus(around: RefObject<HTMLElement | null>, change: unknown): void {
  const last = useRef<string>(undefined);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const inside = around.current?.contains(target);
      // A popover hangs elsewhere and belongs to the part that opened it.
      if (inside) last.current = target.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? last.current;
      else if (!target.closest('.layer')) last.current = undefined;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [around]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks after each change
  useEffect(() => {
    const timers = looksMs.map((ms) =>
      setTimeout(() => {
        const active = document.activeElement;
        const isLost = !active || active === document.body || !active.isConnected;
        if (isLost && last.current !== undefined) nearby(around.current, last.current)?.focus();
      }, ms),
    );
    return () => timers.forEach(clearTimeout);
  }, [change, around]);
}

/** The place itself, or the one before it in its list, or what it stood in. */
function nearby(around: HTMLElement | null, path: string): HTMLElement | undefined {
  const places = [...(around?.querySelectorAll<HTMLElement>('[data-path]') ?? [])];
  for (let at = path.replace(/#.*$/, ''); at !== ''; at = before(at)) {
    const found = places.find(({ dataset: { path: own = '' } }) =>
      `${own.replace('#', '/')}/`.startsWith(`${at}/`),
    );
    if (found) return found;
  }
  return places[0];
}

function before(path: string): string {
  const [, list = '', index] = /^(.*)\/([^/]*)$/.exec(path) ?? [];
  const place = Number(index);
  return Number.isInteger(place) && place > 0 ? `${list}/${place - 1}` : list;
}
