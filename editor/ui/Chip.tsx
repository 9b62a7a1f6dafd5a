import type { ComponentProps } from 'react';
import './Chip.css';

/** Kinds of things have colours; `words` is a part that reads as text, `add` an invitation. */
export type ChipKind =
  | 'trigger'
  | 'condition'
  | 'event'
  | 'variable'
  | 'destination'
  | 'plain'
  | 'words'
  | 'add';

export interface ChipProps extends ComponentProps<'button'> {
  kind: ChipKind;
  /** Not chosen yet. */
  missing?: boolean;
  problem?: 'error' | 'warning' | 'hint' | undefined;
}

/** A part of a sentence that opens where it stands. */
export function Chip({ kind, missing, problem, className = '', ...rest }: ChipProps) {
  return (
    <button
      type="button"
      data-problem={problem}
      {...rest}
      className={`chip ${kind} ${missing ? 'missing' : ''} ${className}`}
    />
  );
}
