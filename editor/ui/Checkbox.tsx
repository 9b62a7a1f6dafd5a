import { useId } from 'react';
import './Checkbox.css';

export interface CheckboxProps {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  /** The label is spoken but not drawn, where the place says enough. */
  hideLabel?: boolean;
  onChange: (checked: boolean) => void;
}

/** One of several that can be had together. For something that is switched on or off at once: Switch. */
export function Checkbox({ label, hint, checked, hideLabel, onChange }: CheckboxProps) {
  const id = useId();
  return (
    <label className="checkbox-row" htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        className="checkbox"
        checked={checked}
        aria-label={label}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        onChange={(event) => onChange(event.target.checked)}
      />
      {!hideLabel && (
        <span className="checkbox-text">
          <span>{label}</span>
          {hint && (
            <span id={`${id}-hint`} className="checkbox-hint">
              {hint}
            </span>
          )}
        </span>
      )}
    </label>
  );
}
