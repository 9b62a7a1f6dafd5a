import { Menu as Base } from '@base-ui/react/menu';
import { Fragment, memo, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { showFocusGuards } from './focusGuards';
import { Kbd } from './Kbd';
import './Menu.css';

export interface MenuEntry {
  label: string;
  icon?: ReactNode;
  shortcut?: string;
  disabled?: boolean;
  dangerous?: boolean;
  /** Draws a line above. */
  separated?: boolean;
  onSelect: () => void;
}

export function Menu({
  trigger,
  entries,
  align = 'end',
  label,
}: {
  trigger: ReactElement;
  /** A function is asked when the menu opens. */
  entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  align?: 'start' | 'end';
  label?: string;
}) {
  const [open, setOpen] = useState(false);
  const shown = !open ? [] : typeof entries === 'function' ? entries() : entries;
  return (
    <Base.Root
      modal={false}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) showFocusGuards();
      }}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} collisionPadding={8} className="layer">
          <MenuList entries={shown} label={label} />
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Where a menu opens that has no button of its own: an element, or a place such as that of a right click. */
export interface MenuPlace {
  at: Element | { getBoundingClientRect: () => DOMRect };
  /** Has the focus again when the menu closes. */
  back: HTMLElement | null;
  label: string;
  entries: readonly MenuEntry[];
}

/** One menu for many places, such as the rows of a long list: open while there is a place. */
export const MenuAt = memo(function MenuAt({
  place,
  onClose,
}: {
  place: MenuPlace | undefined;
  onClose: () => void;
}) {
  // What it closes on is asked for after the place is gone.
  const latest = useRef(place);
  if (place) latest.current = place;
  useEffect(() => {
    if (place) showFocusGuards();
  }, [place]);
  const shown = latest.current;
  return (
    <Base.Root
      modal={false}
      open={place !== undefined}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={shown?.at ?? null}
          sideOffset={4}
          align="start"
          collisionPadding={8}
          className="layer"
        >
          <MenuList entries={shown?.entries ?? []} label={shown?.label} back={shown?.back} />
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
});

function MenuList({
  entries,
  label,
  back,
}: {
  entries: readonly MenuEntry[];
  label: string | undefined;
  back?: HTMLElement | null | undefined;
}) {
  return (
    <Base.Popup
      className="menu"
      {...(label ? { 'aria-label': label } : {})}
      {...(back ? { finalFocus: () => (back.isConnected ? back : true) } : {})}
    >
      {entries.map((entry) => (
        <Fragment key={entry.label}>
          {entry.separated && <Base.Separator className="menu-separator" />}
          <Base.Item
            className={`menu-item ${entry.dangerous ? 'dangerous' : ''}`}
            disabled={entry.disabled ?? false}
            onClick={entry.onSelect}
          >
            {entry.icon}
            {entry.label}
            {entry.shortcut && <Kbd keys={entry.shortcut} />}
          </Base.Item>
        </Fragment>
      ))}
    </Base.Popup>
  );
}
