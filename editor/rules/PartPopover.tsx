import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { openAt, timesOpened } from '../shell/openAt';
import { Popover, type PopoverProps } from '../ui/Popover';
import { isLine, partBeside, stopsIn } from './partKeys';
import { type Mark, markNow, putBack } from './putBack';
import './parts.css';

export interface PartPopoverProps
  extends Omit<PopoverProps, 'open' | 'onKeyDown' | 'returnsFocus' | 'initialFocus'> {
  /** Several things are said here: Tab goes through them before it moves on, even behind a field that was typed in. */
  several?: boolean;
}

interface Part {
  /** What was done so far stays, whatever Escape takes back: it was done elsewhere, such as pointing at something. */
  settle: () => void;
  /** It is said: closes, and opens what comes next where the rule is just being made. */
  done: () => void;
}

const PartContext = createContext<Part | undefined>(undefined);

/** Opens what is missing next, in a rule that is just being made; undefined elsewhere. */
export const GoesOnContext = createContext<(() => void) | undefined>(undefined);

/** The part that is open around; undefined in a form of a screen. */
export function usePart(): Part | undefined {
  return useContext(PartContext);
}

/**
 * What a part of a sentence opens. Enter accepts; Escape puts back what was changed since it was opened; Tab accepts and opens the
 * next part, Shift+Tab the one before. In a field nothing was typed into, Tab first goes through what else is here.
 */
export function PartPopover({ several = false, onOpenChange, children, ...props }: PartPopoverProps) {
  const [open, setOpen] = useState(false);
  const mark = useRef<Mark>(undefined);
  const content = useRef<HTMLDivElement>(null);
  const leaves = useRef(false);
  const opened = useRef(0);
  const set = (next: boolean, by?: string) => {
    if (next) {
      leaves.current = false;
      opened.current = timesOpened();
      mark.current = markNow();
    } else if (by === 'escape-key' && mark.current) putBack(mark.current);
    setOpen(next);
    onOpenChange?.(next, by);
  };
  const close = () => set(false);
  const goesOn = useContext(GoesOnContext);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget } = event;
    if (event.defaultPrevented || !(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
    if (event.key === 'ArrowDown' && isLine(target) && target.role !== 'combobox') {
      if (target.inputMode !== 'numeric' && goOn(currentTarget, target)) event.preventDefault();
      return;
    }
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = stopsIn(currentTarget);
    const at = stops.indexOf(target);
    const typed = isLine(target) && target.dataset['typed'] === 'true';
    const moves = event.shiftKey ? at <= 0 : at === stops.length - 1 || (typed && !several);
    if (!moves) return;
    event.preventDefault();
    const trigger = content.current && triggerOf(currentTarget);
    const before = timesOpened();
    // What was typed to find a choice takes it.
    if (typed && target.role === 'combobox' && target.value !== '')
      currentTarget.querySelector<HTMLElement>('.choice[data-active]')?.click();
    // The choice may have opened what comes next, or ask for more here.
    if (timesOpened() !== before) return;
    const next = trigger && partBeside(trigger, event.shiftKey ? -1 : 1);
    leaves.current = next !== undefined && next !== null;
    close();
    if (next) openPart(next);
  };

  return (
    <Popover
      {...props}
      open={open}
      onOpenChange={set}
      onKeyDown={onKeyDown}
      // Not from what was opened meanwhile.
      returnsFocus={() => !leaves.current && timesOpened() === opened.current}
      // Whoever came by keyboard goes on typing.
      initialFocus={() => (!several && content.current && stopsIn(content.current).find(isLine)) || true}
    >
      {open && (
        <PartContext
          value={{
            settle: () => {
              mark.current = markNow();
            },
            done: () => {
              close();
              goesOn?.();
            },
          }}
        >
          <Held content={content}>{typeof children === 'function' ? children(close) : children}</Held>
        </PartContext>
      )}
    </Popover>
  );
}

/** So long after something changed inside, a focus that went to the popover as a whole was lost rather than put there. */
const handedOnMs = 500;

/** Keeps the focus when one thing inside takes the place of another, and notes which fields were typed in. */
function Held({ content, children }: { content: RefObject<HTMLDivElement | null>; children: ReactNode }) {
  useEffect(() => {
    const inside = content.current;
    if (!inside) return;
    const popup = inside.closest<HTMLElement>('.popover') ?? inside;
    let had = inside.contains(document.activeElement);
    let changedAt = 0;
    const look = () => {
      const active = document.activeElement;
      if (active !== inside && inside.contains(active)) had = true;
      // With what had it gone, the browser or the popover gives the focus to what is around.
      else if (had && performance.now() - changedAt < handedOnMs && (!active || active.contains(inside))) {
        const stops = stopsIn(inside);
        (stops.find(isLine) ?? stops[0])?.focus();
      }
    };
    const observer = new MutationObserver(() => {
      changedAt = performance.now();
      look();
    });
    observer.observe(inside, { childList: true, subtree: true });
    popup.addEventListener('focusin', look);
    return () => {
      observer.disconnect();
      popup.removeEventListener('focusin', look);
    };
  }, [content]);
  return (
    <div
      ref={content}
      className="part-content"
      onInput={({ target }) => {
        if (target instanceof HTMLElement) target.dataset['typed'] = 'true';
      }}
    >
      {children}
    </div>
  );
}

/** Of a field, the next thing in the same popover; false where it is the last. */
function goOn(popup: HTMLElement, field: HTMLElement): boolean {
  const stops = stopsIn(popup);
  const next = stops[stops.indexOf(field) + 1];
  next?.focus();
  return next !== undefined;
}

function triggerOf(popup: HTMLElement): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(popup.id)}"]`);
}

/** By its place where it is drawn anew meanwhile. */
function openPart(part: HTMLElement): void {
  const { path } = part.dataset;
  part.focus();
  part.click();
  setTimeout(() => {
    if (path && !part.isConnected) openAt(path);
  }, 60);
}
