import { ask } from './asked';

export const close = () => ask(undefined);

/** For a dialog's `onOpenChange`. */
export const closed = (open: boolean) => {
  if (!open) close();
};
