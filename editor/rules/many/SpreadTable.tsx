import { Plus, X } from 'lucide-react';
import type { Rule } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { Button, IconButton } from '../../ui/Button';
import { rulesInWords } from './manyChanges';
import { occursIn } from './replaceText';

/** What stands for what: a column for each text that changes, a row for each copy. */
export interface SpreadCells {
  from: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface SpreadTableProps extends SpreadCells {
  rules: readonly Rule[];
  /** Every text of the rules, in which those of the columns should occur. */
  texts: readonly string[];
  suggested: readonly string[];
  onChange: (cells: SpreadCells) => void;
}

export function SpreadTable({ rules, texts, suggested, from, rows, onChange }: SpreadTableProps) {
  const setFrom = (next: readonly string[]) => onChange({ from: next, rows });
  const setRows = (next: SpreadCells['rows']) => onChange({ from, rows: next });
  const write = (row: number, column: number, text: string) => {
    // A column or a table from a spreadsheet fills what is below and beside.
    const pasted = text.split(/\r?\n/).map((line) => line.split('\t'));
    const next = rows.map((cells) => [...cells]);
    pasted.forEach((cells, down) => {
      next[row + down] ??= from.map(() => '');
      cells.slice(0, from.length - column).forEach((cell, right) => {
        const line = next[row + down];
        if (line) line[column + right] = cell;
      });
    });
    setRows(next);
  };

  return (
    <>
      <table className="spread-table">
        <thead>
          <tr>
            <th scope="row">
              {t('{count, plural, one {In this rule} other {In these rules}}', { count: rules.length })}
            </th>
            {from.map((text, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={column} scope="col">
                <span className="spread-cell">
                  <input
                    className="input mono"
                    aria-label={
                      column === 0
                        ? t('Text that changes')
                        : t('Text that changes, {column}', { column: column + 1 })
                    }
                    placeholder="/de/"
                    value={text}
                    onChange={(event) =>
                      setFrom(from.map((one, at) => (at === column ? event.target.value : one)))
                    }
                  />
                  {from.length > 1 && (
                    <IconButton
                      small
                      label={t('Leave {text} as it is', { text: text || 'this text' })}
                      icon={<X size={13} />}
                      onClick={() =>
                        onChange({
                          from: from.filter((_, at) => at !== column),
                          rows: rows.map((cells) => cells.filter((_, at) => at !== column)),
                        })
                      }
                    />
                  )}
                </span>
                {text !== '' && !texts.some((one) => occursIn(one, text)) && (
                  <span className="field-hint">
                    {t('Does not occur in')} {rulesInWords(rules)}.
                  </span>
                )}
              </th>
            ))}
            <td>
              <IconButton
                small
                label={t('Another text that changes')}
                icon={<Plus size={14} />}
                onClick={() =>
                  onChange({
                    from: [...from, suggested.find((one) => !from.includes(one)) ?? ''],
                    rows: rows.map((cells) => [...cells, '']),
                  })
                }
              />
            </td>
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={row}>
              <th scope="row">
                {t('Copy')} {row + 1}
              </th>
              {from.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column}>
                  <textarea
                    className="input mono"
                    rows={1}
                    aria-label={t('Copy {row}: instead of {from}', {
                      row: row + 1,
                      from: from[column] || 'it',
                    })}
                    placeholder={column === 0 ? '/fr/' : ''}
                    spellCheck={false}
                    value={cells[column] ?? ''}
                    onChange={(event) => write(row, column, event.target.value)}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                      event.preventDefault();
                      if (row === rows.length - 1) setRows([...rows, from.map(() => '')]);
                      focusBelow(event.currentTarget);
                    }}
                  />
                </td>
              ))}
              <td>
                {rows.length > 1 && (
                  <IconButton
                    small
                    label={t('Without copy {row}', { row: row + 1 })}
                    icon={<X size={13} />}
                    onClick={() => setRows(rows.filter((_, at) => at !== row))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="suggestions">
        <Button small onClick={() => setRows([...rows, from.map(() => '')])}>
          <Plus size={14} /> {t('Another copy')}
        </Button>
        {suggested.length > 0 && (
          <span className="quiet">
            {t('Found in')} {rulesInWords(rules)}:
          </span>
        )}
        {suggested.map((text) => (
          <button
            key={text}
            type="button"
            className="label-chip mono"
            aria-label={t('Change {text}', { text })}
            disabled={from.includes(text)}
            onClick={() => setFrom(from.map((one, at) => (at === from.length - 1 ? text : one)))}
          >
            {text}
          </button>
        ))}
      </div>
    </>
  );
}

/** The field of the same column in the next row, which may just be made. */
function focusBelow(field: HTMLElement): void {
  const cell = field.closest('td');
  const column = cell?.cellIndex ?? 0;
  requestAnimationFrame(() => {
    const below = field.closest('tr')?.nextElementSibling?.children[column];
    below?.querySelector<HTMLElement>('textarea')?.focus();
  });
}
