import { Menu as Base } from '@base-ui/react/menu';
import { Fragment, type ReactElement, type ReactNode, useState } from 'react';
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
          <Base.Popup className="menu" {...(label ? { 'aria-label': label } : {})}>
            {shown.map((entry) => (
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
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
