import { t } from '../../shared/texts/t';
import type { FieldProps } from '../ui/Field';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';

type Scalar = string | number | boolean;

export interface ScalarFieldProps extends FieldProps {
  value: unknown;
  onChange: (value: Scalar | undefined) => void;
}

/** A value that may be text, a number or yes/no: which one is said, never guessed. */
export function ScalarField({ value, onChange, ...field }: ScalarFieldProps) {
  const kind = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
  return (
    <>
      <Select
        label={t('{label}: kind', { label: field.label })}
        value={kind}
        options={[
          { value: 'text', label: t('Text') },
          { value: 'number', label: t('Number') },
          { value: 'boolean', label: t('Yes or no') },
        ]}
        onChange={(next) => {
          if (next === 'number') onChange(Number(value) || 0);
          else if (next === 'boolean') onChange(value === 'true');
          else onChange(value === undefined ? '' : String(value));
        }}
      />
      {kind === 'number' && <NumberField {...field} value={Number(value)} onChange={onChange} />}
      {kind === 'boolean' && (
        <Select
          {...field}
          value={String(value)}
          options={[
            { value: 'true', label: t('Yes') },
            { value: 'false', label: t('No') },
          ]}
          onChange={(next) => onChange(next === 'true')}
        />
      )}
      {kind === 'text' && (
        <TextField
          {...field}
          value={value === undefined ? '' : String(value)}
          onChange={(next) => onChange(next === '' ? undefined : next)}
        />
      )}
    </>
  );
}
