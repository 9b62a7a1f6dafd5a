import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { t } from '../../shared/texts/t';
import { Field, type FieldProps } from '../ui/Field';
import './forms.css';

export interface ListFieldProps extends FieldProps {
  value: readonly (string | number)[];
  onChange: (value: (string | number)[]) => void;
  /** Numbers are kept in order and once each. */
  numbers?: boolean;
  unit?: string | undefined;
}

/** Several short values: Enter, comma or leaving adds one, Backspace takes the last away. */
export function ListField(props: ListFieldProps) {
  const { value, numbers } = props;
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const add = () => {
    const added = text
      .split(',')
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '' && (!numbers || Number.isFinite(Number(piece))))
      .map((piece) => (numbers ? Number(piece) : piece));
    setText('');
    if (added.length === 0) return false;
    const next = [...new Set([...value, ...added])];
    props.onChange(numbers ? next.sort((a, b) => Number(a) - Number(b)) : next);
    return true;
  };
  return (
    <Field {...props}>
      {(ids) => (
        <div className="input list-input">
          {value.map((item) => (
            <span key={item} className="list-item">
              {item}
              {props.unit ? ` ${props.unit}` : ''}
              <button
                type="button"
                aria-label={t('Remove {item}', { item })}
                onClick={() => {
                  props.onChange(value.filter((other) => other !== item));
                  input.current?.focus();
                }}
              >
                <X size={12} />
              </button>
            </span>
          ))}
          <input
            {...ids}
            ref={input}
            value={text}
            inputMode={numbers ? 'decimal' : 'text'}
            autoComplete="off"
            placeholder={value.length === 0 ? t('Add…') : ''}
            onChange={(event) => setText(event.target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key === ',' || (event.key === 'Enter' && text !== '')) {
                event.preventDefault();
                add();
              } else if (event.key === 'Backspace' && text === '' && value.length > 0) {
                props.onChange(value.slice(0, -1));
              }
            }}
          />
        </div>
      )}
    </Field>
  );
}
