import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useRef } from 'react';
import { t } from '../../shared/texts/t';
import { Button } from './Button';
import './Dialog.css';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** `full`: most of the window, for what is read before it is decided. `flush`: the content brings its own padding and the title is only spoken. */
  look?: 'plain' | 'wide' | 'full' | 'flush';
  /** There to be read: it begins at its title, not at the first thing to press. */
  isRead?: boolean;
  /** What gets the focus when it closes, where that is not what had it before. */
  returnsFocus?: () => HTMLElement | null;
  children: ReactNode;
}

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, look = 'plain', isRead, returnsFocus, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup
          className={`dialog ${look}`}
          {...(isRead ? { initialFocus: heading } : {})}
          {...(returnsFocus ? { finalFocus: () => returnsFocus() ?? true } : {})}
        >
          <Base.Title
            ref={heading}
            tabIndex={isRead ? -1 : undefined}
            className={look === 'flush' ? 'visually-hidden' : 'dialog-title'}
          >
            {title}
          </Base.Title>
          {description && <Base.Description className="dialog-description">{description}</Base.Description>}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** The row of buttons that ends a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen, and what it breaks. */
  children: ReactNode;
  /** The verb: "Delete target". */
  action: string;
  onConfirm: () => void;
  dangerous?: boolean;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={props.open} onOpenChange={(next) => props.onOpenChange(next)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">{props.title}</AlertDialog.Title>
          <AlertDialog.Description render={<div />} className="dialog-description">
            {props.children}
          </AlertDialog.Description>
          <DialogActions>
            <AlertDialog.Close render={<Button look="plain" />}>{t('Cancel')}</AlertDialog.Close>
            <Button
              look={props.dangerous ? 'danger' : 'primary'}
              onClick={() => {
                props.onConfirm();
                props.onOpenChange(false);
              }}
            >
              {props.action}
            </Button>
          </DialogActions>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
