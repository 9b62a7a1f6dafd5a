import { useId } from 'react';
import { type FieldProps, ProblemLine } from '../ui/Field';
import './forms.css';

type Item = string | number | boolean;

export interface MultiChoiceFieldProps extends FieldProps {
  options: readonly Item[];
  /** Words for each option, in order. */
  titles?: readonly string[] | undefined;
  value: readonly unknown[];
  onChange: (value: Item[]) => void;
}

/** Any of a few words, each switched on by itself; kept in the order they are offered. */
export function MultiChoiceField(props: MultiChoiceFieldProps) {
  const { label, hint, problem, hideLabel, options, titles, value, onChange } = props;
  const id = useId();
  return (
    <div className="field">
      <span id={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own */}
      <div className="multi-choice" role="group" aria-labelledby={id}>
        {options.map((option, index) => (
          <button
            key={String(option)}
            type="button"
            className="multi-choice-item"
            aria-pressed={value.includes(option)}
            onClick={() =>
              onChange(options.filter((one) => (one === option ? !value.includes(one) : value.includes(one))))
            }
          >
            {titles?.[index] ?? String(option)}
          </button>
        ))}
      </div>
      {hint && <span className="field-hint">{hint}</span>}
      {problem && <ProblemLine problem={problem} />}
    </div>
  );
}
