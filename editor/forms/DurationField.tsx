import { useState } from 'react';
import type { FieldSchema } from '../../shared/definition';
import { t } from '../../shared/texts/t';
import type { FieldProps } from '../ui/Field';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { type DurationUnit, durationUnits, unitOf } from './duration';

export interface DurationFieldProps extends FieldProps {
  /** Milliseconds, as stored. */
  value: number | undefined;
  schema: FieldSchema;
  onChange: (value: number | undefined) => void;
}

/** People think in seconds to days; rule sets store milliseconds. */
export function DurationField({ value, schema, onChange, ...field }: DurationFieldProps) {
  const [unit, setUnit] = useState<DurationUnit>(() => unitOf(value ?? schema.minimum));
  const length = durationUnits[unit];
  const inUnit = (ms: number | undefined) => (ms === undefined ? undefined : ms / length);
  const max = schema.maximum ?? Number.POSITIVE_INFINITY;
  const offered = (Object.keys(durationUnits) as DurationUnit[]).filter(
    (one) => durationUnits[one] <= max || one === unit,
  );
  return (
    <div className="duration">
      <NumberField
        {...field}
        value={inUnit(value)}
        min={inUnit(schema.minimum)}
        max={inUnit(schema.maximum)}
        step={1}
        onChange={(count) => onChange(count === undefined ? undefined : Math.round(count * length))}
      />
      <Select
        label={t('{label}: unit', { label: field.label })}
        hideLabel
        value={unit}
        options={offered.map((one) => ({ value: one, label: one }))}
        onChange={(next) => {
          setUnit(next);
          // The number stays as it was typed: 5 seconds become 5 minutes.
          if (value === undefined) return;
          const wanted = (value / length) * durationUnits[next];
          onChange(Math.round(Math.min(max, Math.max(schema.minimum ?? 0, wanted))));
        }}
      />
    </div>
  );
}
