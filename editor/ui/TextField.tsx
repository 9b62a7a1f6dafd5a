import { type ComponentProps, type Ref, useEffect, useRef, useState } from 'react';
import { Field, type FieldProps } from './Field';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  mono?: boolean;
  /** More than one line; Enter makes a new one. */
  lines?: number;
  placeholder?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
  /** Reported when the field is left or Enter pressed, for what cannot change letter by letter, such as an id. */
  commit?: boolean;
  input?: ComponentProps<'input'>;
}

export function TextField(props: TextFieldProps) {
  const [draft, setDraft] = useState(props.value);
  const typing = useRef(false);
  useEffect(() => {
    if (!typing.current) setDraft(props.value);
  }, [props.value]);
  const shared = {
    className: `input ${props.mono ? 'mono' : ''}`,
    placeholder: props.placeholder,
    value: draft,
    onFocus: () => {
      typing.current = true;
    },
    onBlur: () => {
      typing.current = false;
      if (props.commit && draft !== props.value) props.onChange(draft);
      if (!props.commit) setDraft(props.value);
    },
    onChange: (event: { target: { value: string } }) => {
      setDraft(event.target.value);
      if (!props.commit) props.onChange(event.target.value);
    },
  };
  return (
    <Field {...props}>
      {(ids) =>
        props.lines ? (
          <textarea {...ids} {...shared} rows={props.lines} />
        ) : (
          <input
            type="text"
            spellCheck={!props.mono}
            autoComplete="off"
            {...props.input}
            {...ids}
            {...shared}
            ref={props.inputRef}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && props.commit && draft !== props.value) props.onChange(draft);
              props.input?.onKeyDown?.(event);
            }}
          />
        )
      }
    </Field>
  );
}
