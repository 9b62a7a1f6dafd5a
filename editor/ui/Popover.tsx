import { Popover as Base } from '@base-ui/react/popover';
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useState,
} from 'react';
import { showFocusGuards } from './focusGuards';
import './Popover.css';

export interface PopoverProps {
  /** The button that opens it. */
  trigger: ReactElement;
  /** Accessible name of what opens. */
  label: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  open?: boolean;
  /** `by`: what opened or closed it, such as `escape-key`; undefined where the content did. */
  onOpenChange?: (open: boolean, by?: string) => void;
  /** `flush`: the content brings its own padding; `wide`: room for a form. */
  look?: 'flush' | 'wide' | 'plain';
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  initialFocus?: RefObject<HTMLElement | null> | (() => HTMLElement | true);
  /** False: the focus goes somewhere else when it closes. */
  returnsFocus?: () => boolean;
  /** Before Enter is looked at. */
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * Something edited in place. Enter in a one-line field accepts and closes, Escape closes, focus returns to the trigger.
 * Every change is a command already made, so closing never asks and undo takes it back.
 */
export function Popover(props: PopoverProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const open = props.open ?? ownOpen;
  const setOpen = (next: boolean, by?: string) => {
    setOwnOpen(next);
    props.onOpenChange?.(next, by);
  };
  useEffect(() => {
    if (open) showFocusGuards();
  }, [open]);
  const close = () => setOpen(false);
  return (
    <Base.Root open={open} onOpenChange={(next, { reason }) => setOpen(next, reason)}>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner
          sideOffset={6}
          align={props.align ?? 'start'}
          side={props.side ?? 'bottom'}
          collisionPadding={8}
          className="layer"
        >
          <Base.Popup
            className={`popover ${props.look ?? 'plain'}`}
            aria-label={props.label}
            onKeyDown={(event) => {
              props.onKeyDown?.(event);
              acceptOnEnter(event, close);
            }}
            {...(props.initialFocus ? { initialFocus: focusAtOnce(props.initialFocus) } : {})}
            {...(props.returnsFocus ? { finalFocus: props.returnsFocus } : {})}
          >
            {open && (typeof props.children === 'function' ? props.children(close) : props.children)}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Before the next frame, so that what is typed as soon as a field can be seen lands in it. */
function focusAtOnce(wanted: NonNullable<PopoverProps['initialFocus']>) {
  return (): HTMLElement | null | true => {
    const element = typeof wanted === 'function' ? wanted() : wanted.current;
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
    return element;
  };
}

function acceptOnEnter(event: KeyboardEvent, close: () => void): void {
  const element = event.target as HTMLElement;
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (element instanceof HTMLInputElement && !element.dataset['keepsEnter']) {
    event.preventDefault();
    close();
  }
}
