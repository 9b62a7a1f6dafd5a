import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { type ReactNode, useId } from 'react';
import './RadioList.css';

export interface RadioOption<V extends string> {
  value: V;
  label: string;
  hint?: string;
  /** Said at the end of the row: "12 matches". */
  aside?: ReactNode;
}

export interface RadioListProps<V extends string> {
  label: string;
  hideLabel?: boolean;
  value: V | undefined;
  options: readonly RadioOption<V>[];
  onChange: (value: V) => void;
}

export function RadioList<V extends string>({
  label,
  hideLabel,
  value,
  options,
  onChange,
}: RadioListProps<V>) {
  const id = useId();
  return (
    <div className="field">
      <span id={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </span>
      <RadioGroup
        aria-labelledby={id}
        className="radio-list"
        value={value ?? ''}
        onValueChange={(next) => onChange(next as V)}
      >
        {options.map((option) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the radio inside is the control
          <label key={option.value} className="radio-row">
            <Radio.Root value={option.value} className="radio" aria-labelledby={`${id}-${option.value}`}>
              <Radio.Indicator className="radio-mark" />
            </Radio.Root>
            <span className="radio-text">
              <span id={`${id}-${option.value}`}>{option.label}</span>
              {option.hint && <span className="radio-hint">{option.hint}</span>}
            </span>
            {option.aside && <span className="radio-aside number">{option.aside}</span>}
          </label>
        ))}
      </RadioGroup>
    </div>
  );
}
