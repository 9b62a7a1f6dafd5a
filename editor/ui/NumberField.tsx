import { NumberField as Base } from '@base-ui/react/number-field';
import { Minus, Plus } from 'lucide-react';
import { t } from '../../shared/texts/t';
import { Field, type FieldProps } from './Field';

export interface NumberFieldProps extends FieldProps {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  unit?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  placeholder?: string | undefined;
}

export function NumberField(props: NumberFieldProps) {
  return (
    <Field {...props}>
      {(ids) => (
        <Base.Root
          id={ids.id}
          value={props.value ?? null}
          onValueChange={(value) => props.onChange(value ?? undefined)}
          min={props.min}
          max={props.max}
          step={props.step ?? 1}
          format={{ useGrouping: false, maximumFractionDigits: 6 }}
        >
          <Base.Group className="input input-group">
            <Base.Input aria-describedby={ids['aria-describedby']} placeholder={props.placeholder} />
            {props.unit && <span className="input-unit">{props.unit}</span>}
            <Base.Decrement
              className="input-step"
              aria-label={t('Less {toLowerCase}', { toLowerCase: props.label.toLowerCase() })}
            >
              <Minus size={13} />
            </Base.Decrement>
            <Base.Increment
              className="input-step"
              aria-label={t('More {toLowerCase}', { toLowerCase: props.label.toLowerCase() })}
            >
              <Plus size={13} />
            </Base.Increment>
          </Base.Group>
        </Base.Root>
      )}
    </Field>
  );
}
