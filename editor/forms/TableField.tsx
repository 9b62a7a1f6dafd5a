import { Ellipsis, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { FieldSchema } from '../../shared/definition';
import { t } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import { type FieldProps, ProblemLine } from '../ui/Field';
import { Menu } from '../ui/Menu';
import { type Also, type FormScope, problemAt } from './FormScope';
import './forms.css';
import { SettingField } from './SettingField';

type Row = Readonly<Record<string, unknown>>;

export interface TableFieldProps extends FieldProps {
  /** Schema of a row. */
  row: FieldSchema;
  value: readonly Row[];
  path: string;
  scope: FormScope;
  onChange: (value: Row[], also?: Also) => void;
}

/** Rows of a table, such as what a lookup turns into what; the first that fits holds, so their order can be changed. */
export function TableField(props: TableFieldProps) {
  const { label, hint, problem, row, value, path, scope, onChange } = props;
  const columns = Object.entries(row.properties ?? {});
  const table = useRef<HTMLFieldSetElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    const rows = table.current?.querySelectorAll<HTMLElement>('.table-row') ?? [];
    rows[value.length - 1]?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [value.length]);
  const move = (from: number, to: number) => {
    const rows = [...value];
    const [moved] = rows.splice(from, 1);
    if (moved) rows.splice(to, 0, moved);
    onChange(rows);
  };
  const set = (index: number, name: string, cell: unknown, also?: Also) => {
    const next = value.map((one, at) => {
      if (at !== index) return one;
      const { [name]: _old, ...rest } = one;
      // A cell that must be there is stored empty while it is being written.
      if (cell === undefined) return row.required?.includes(name) ? { ...rest, [name]: '' } : rest;
      return { ...one, [name]: cell };
    });
    onChange(next, also);
  };
  return (
    <fieldset ref={table} className="table-field bare" aria-label={label}>
      <span className="field-label">{label}</span>
      {hint && <span className="field-hint">{hint}</span>}
      {value.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <fieldset key={index} className="table-row bare" aria-label={t('Row {index}', { index: index + 1 })}>
          {columns.map(([name, field]) => (
            <div key={name} className={`table-cell ${field.format === 'condition' ? 'whole' : ''}`}>
              <SettingField
                name={name}
                schema={field}
                value={one[name]}
                path={`${path}/${index}/${name}`}
                scope={scope}
                problem={problemAt(scope.problems, `${path}/${index}/${name}`)}
                onChange={(cell, also) => set(index, name, cell, also)}
                hideLabel={index > 0 && !columns.some(([, { format }]) => format === 'condition')}
              />
            </div>
          ))}
          <Menu
            label={t('Row {index}', { index: index + 1 })}
            trigger={
              <Button
                look="plain"
                small
                className="icon"
                aria-label={t('Actions for row {index}', { index: index + 1 })}
              >
                <Ellipsis size={14} />
              </Button>
            }
            entries={[
              { label: t('Move up'), disabled: index === 0, onSelect: () => move(index, index - 1) },
              {
                label: t('Move down'),
                disabled: index === value.length - 1,
                onSelect: () => move(index, index + 1),
              },
              {
                label: t('Remove row'),
                dangerous: true,
                onSelect: () => onChange(value.filter((_, at) => at !== index)),
              },
            ]}
          />
        </fieldset>
      ))}
      <div>
        <Button
          small
          onClick={() => {
            added.current = true;
            onChange([...value, emptyRow(row)]);
          }}
        >
          <Plus size={13} /> {t('Add a row')}
        </Button>
      </div>
      {problem && value.length === 0 && <ProblemLine problem={problem} />}
    </fieldset>
  );
}

/** What must be stored for a row to be one, empty as it is. */
export function emptyRow({ properties = {}, required = [] }: FieldSchema): Row {
  return Object.fromEntries(
    required.flatMap((name) => {
      const field = properties[name];
      if (field?.default !== undefined) return [[name, field.default]];
      if (field?.format === 'condition') return [[name, { all: [] }]];
      return field?.type === 'string' ? [[name, '']] : [];
    }),
  );
}
