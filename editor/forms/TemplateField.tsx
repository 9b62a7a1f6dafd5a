import { Braces } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { t } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import { type Choice, ChoiceList, search } from '../ui/ChoiceList';
import { Field, type FieldProps } from '../ui/Field';
import { Popover } from '../ui/Popover';
import './forms.css';

export interface TemplateFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  variables: readonly Choice[];
  placeholder?: string | undefined;
}

/** Text that may hold `{{variable}}`: typing `{{` offers names, and so does the button. */
export function TemplateField(props: TemplateFieldProps) {
  const { value, onChange, variables } = props;
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState(false);

  const typed = /\{\{\s*([\w-]*)$/.exec(value.slice(0, caret));
  const offered = typed && !dismissed ? search(variables, typed[1] ?? '').slice(0, 12) : [];

  const insert = (id: string, from: number, to: number) => {
    const reference = `{{${id}}}`;
    const rest = value.slice(to).replace(/^\}{1,2}/, '');
    onChange(value.slice(0, from) + reference + rest);
    const at = from + reference.length;
    setCaret(at);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(at, at);
    });
  };
  const take = (index: number) => {
    const choice = offered[index];
    if (choice && typed) insert(choice.id, typed.index, caret);
  };

  return (
    <Field {...props}>
      {(ids) => (
        <div className="template">
          <div className="input input-group">
            <input
              {...ids}
              ref={input}
              type="text"
              role="combobox"
              aria-expanded={offered.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={offered.length > 0 ? `${listId}-${active}` : undefined}
              autoComplete="off"
              spellCheck={false}
              placeholder={props.placeholder}
              value={value}
              onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
              onChange={(event) => {
                setCaret(event.target.selectionStart ?? event.target.value.length);
                setActive(0);
                setDismissed(false);
                onChange(event.target.value);
              }}
              onKeyDown={(event) => {
                if (offered.length === 0) return;
                if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                  event.preventDefault();
                  const step = event.key === 'ArrowDown' ? 1 : -1;
                  setActive((active + step + offered.length) % offered.length);
                } else if (event.key === 'Enter' || event.key === 'Tab') {
                  event.preventDefault();
                  take(active);
                } else if (event.key === 'Escape') {
                  event.stopPropagation();
                  setDismissed(true);
                }
              }}
            />
            <Popover
              label={t('Insert a variable')}
              look="flush"
              align="end"
              trigger={
                <Button look="plain" small className="icon" aria-label={t('Insert a variable')}>
                  <Braces size={14} />
                </Button>
              }
            >
              {(close) => (
                <ChoiceList
                  label={t('Variables')}
                  choices={variables}
                  onChoose={(id) => {
                    insert(id, caret, caret);
                    close();
                  }}
                />
              )}
            </Popover>
          </div>
          {offered.length > 0 && (
            <div id={listId} role="listbox" aria-label={t('Variables')} className="template-suggestions">
              {offered.map((choice, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the text box takes the keys
                // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus
                <div
                  key={choice.id}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  data-active={index === active ? '' : undefined}
                  className="choice"
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => take(index)}
                >
                  <span className="choice-text">{choice.label}</span>
                  <span className="choice-aside">{choice.aside}</span>
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
