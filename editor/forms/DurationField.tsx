import type { FieldSchema } from '../../shared/definition';
import type { FieldProps } from '../ui/Field';
import { NumberField } from '../ui/NumberField';

export interface DurationFieldProps extends FieldProps {
  /** Milliseconds, as stored. */
  value: number | undefined;
  schema: FieldSchema;
  onChange: (value: number | undefined) => void;
}

/** People think in seconds; rule sets store milliseconds. */
export function DurationField({ value, schema, onChange, ...field }: DurationFieldProps) {
  const inSeconds = (ms: number | undefined) => (ms === undefined ? undefined : ms / 1000);
  return (
    <NumberField
      {...field}
      value={inSeconds(value)}
      unit="seconds"
      min={inSeconds(schema.minimum)}
      max={inSeconds(schema.maximum)}
      step={1}
      onChange={(seconds) => onChange(seconds === undefined ? undefined : Math.round(seconds * 1000))}
    />
  );
}
