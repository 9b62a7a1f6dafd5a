import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { Field, type FieldProps } from './Field';
import { showFocusGuards } from './focusGuards';
import './Menu.css';
import './Select.css';

export interface Option<V extends string = string> {
  value: V;
  label: string;
}

export interface SelectProps<V extends string> extends FieldProps {
  value: V;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  small?: boolean;
}

/** For a handful of words. More than a dozen: ChoiceList. */
export function Select<V extends string>(props: SelectProps<V>) {
  return (
    <Field {...props}>
      {(ids) => (
        <Base.Root
          items={props.options}
          value={props.value}
          onValueChange={(value) => value !== null && props.onChange(value)}
          modal={false}
          onOpenChange={(open) => open && showFocusGuards()}
        >
          <Base.Trigger
            {...ids}
            aria-label={props.label}
            className={`input select ${props.small ? 'small' : ''}`}
          >
            <Base.Value />
            <ChevronDown size={14} aria-hidden="true" />
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner
              sideOffset={4}
              alignItemWithTrigger={false}
              collisionPadding={8}
              className="layer"
            >
              <Base.Popup className="menu select-list">
                {props.options.map((option) => (
                  <Base.Item key={option.value} value={option.value} className="menu-item">
                    <span className="select-check">
                      <Base.ItemIndicator>
                        <Check size={14} />
                      </Base.ItemIndicator>
                    </span>
                    <Base.ItemText>{option.label}</Base.ItemText>
                  </Base.Item>
                ))}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}
