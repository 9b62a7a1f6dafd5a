import { Switch as Base } from '@base-ui/react/switch';
import { useId } from 'react';
import './Switch.css';

export interface SwitchProps {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Switch({ label, hint, checked, onChange }: SwitchProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control
    <label className="switch-row">
      <Base.Root
        className="switch"
        checked={checked}
        onCheckedChange={onChange}
        aria-labelledby={id}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      >
        <Base.Thumb className="switch-thumb" />
      </Base.Root>
      <span className="switch-text">
        <span id={id}>{label}</span>
        {hint && (
          <span id={`${id}-hint`} className="switch-hint">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
