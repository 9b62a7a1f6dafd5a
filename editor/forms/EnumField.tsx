import type { FieldSchema } from '../../shared/definition';
import { told } from '../../shared/texts/t';
import type { FieldProps } from '../ui/Field';
import { RadioList } from '../ui/RadioList';
import { Select } from '../ui/Select';

export interface EnumFieldProps extends FieldProps {
  schema: FieldSchema;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** One of a few words: a list while it can be read at a glance, a menu beyond. */
export function EnumField({ schema, value, onChange, ...field }: EnumFieldProps) {
  const options = (schema.enum ?? []).map((item, index) => ({
    value: String(item),
    label: sentenceCase(told(schema.enumTitles?.[index]) ?? String(item)),
  }));
  const stored = (text: string) => schema.enum?.find((item) => String(item) === text);
  const shared = { value: String(value), options, onChange: (next: string) => onChange(stored(next)) };
  if (options.length > 6) return <Select {...field} {...shared} />;
  return (
    <div className="field">
      <RadioList label={field.label} {...shared} />
      {field.hint && <span className="field-hint">{field.hint}</span>}
    </div>
  );
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
