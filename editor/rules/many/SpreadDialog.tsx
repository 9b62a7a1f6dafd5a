import { Plus, X } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { readRule } from '../../../shared/readRule';
import type { Rule } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { catalog, useRuleSet } from '../../shell/document';
import { Button, IconButton } from '../../ui/Button';
import { Dialog, DialogActions } from '../../ui/Dialog';
import { ask } from './asked';
import { listStore } from './listStore';
import { rulesInWords } from './manyChanges';
import { oneRuleFor } from './oneRule';
import { occursIn } from './replaceText';
import { SpreadPreview } from './SpreadPreview';
import { type Spread, spreadRules } from './spread';
import { suggestedTexts, textsOf } from './spreadSuggestions';
import { editAndTell } from './undoable';

/** Copies of rules for other markets, languages or hosts: a table of what stands for what in each. */
export default function SpreadDialog({ rules }: { rules: readonly Rule[] }) {
  const ruleSet = useRuleSet();
  const ids = useMemo(() => new Set(rules.map(({ id }) => id)), [rules]);
  const suggested = useMemo(() => suggestedTexts(ruleSet, rules, catalog), [ruleSet, rules]);
  const texts = useMemo(() => rules.flatMap((rule) => textsOf(ruleSet, rule, catalog)), [ruleSet, rules]);
  const [from, setFrom] = useState<readonly string[]>([suggested[0] ?? '']);
  const [rows, setRows] = useState<readonly (readonly string[])[]>([['']]);

  const wanted: Spread = useMemo(
    () => ({ from, copies: rows.filter((row) => row.some((cell, at) => cell.trim() !== '' && from[at])) }),
    [from, rows],
  );
  const spread = useDeferredValue(wanted);
  const result = useMemo(() => spreadRules(ruleSet, ids, spread, catalog), [ruleSet, ids, spread]);
  const instead = useMemo(() => {
    if (spread.copies.length === 0) return undefined;
    const changed = rules.map((rule) => oneRuleFor(ruleSet, rule, spread, catalog));
    return changed.every((rule) => rule !== undefined) ? changed : undefined;
  }, [ruleSet, rules, spread]);
  const made = result.rules.filter(({ same }) => !same);
  const idle = result.rules.length - made.length;
  const close = () => ask(undefined);

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
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={t('Duplicate {rules} for other markets', { rules: rulesInWords(rules) })}
      description={t(
        'Say which text is another one in each copy: a part of the address, a host, a language, the value of a parameter.',
      )}
      look="wide"
    >
      <table className="spread-table">
        <thead>
          <tr>
            <th scope="row">
              {t('In')} {rules.length === 1 ? t('this rule') : t('these rules')}
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
                      onClick={() => {
                        setFrom(from.filter((_, at) => at !== column));
                        setRows(rows.map((cells) => cells.filter((_, at) => at !== column)));
                      }}
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
                onClick={() => {
                  setFrom([...from, suggested.find((one) => !from.includes(one)) ?? '']);
                  setRows(rows.map((cells) => [...cells, '']));
                }}
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
      {instead && (
        <div className="spread-hint">
          <p>
            {rules.length === 1
              ? t('One rule would do: only its condition differs.')
              : t('The rules you have would do: only one condition of each differs.')}{' '}
            {t('“Any of” the values keeps the container smaller and one place to change.')}
          </p>
          <p className="quiet">{instead[0] && readRule(ruleSet, instead[0], catalog)}</p>
          <Button
            small
            onClick={() => {
              editAndTell(
                rules.length === 1
                  ? t('Allow more pages')
                  : t('Allow more pages in {count} rules', { count: rules.length }),
                t('{rules} {value} any of them now', {
                  rules: rulesInWords(rules),
                  value: rules.length === 1 ? 'allows' : 'allow',
                }),
                (old) => ({
                  ...old,
                  rules: old.rules.map((rule) => instead.find(({ id }) => id === rule.id) ?? rule),
                }),
              );
              close();
            }}
          >
            {t('Change')}{' '}
            {rules.length === 1 ? t('the rule') : t('the {count} rules', { count: rules.length })}{' '}
            {t('instead')}
          </Button>
        </div>
      )}
      <SpreadPreview before={ruleSet} result={result} />
      {idle > 0 && (
        <p className="field-hint">
          {idle === 1 ? '1 copy' : t('{idle} copies', { idle })} {t('would do the same as the original and')}{' '}
          {idle === 1 ? 'is' : 'are'} {t('not made.')}
        </p>
      )}
      <DialogActions>
        <Button look="plain" onClick={close}>
          {t('Cancel')}
        </Button>
        <Button
          look="primary"
          disabled={made.length === 0 || spread !== wanted}
          onClick={() => {
            const label = t('Duplicate {value} for markets', {
              value: rules.length === 1 ? 'rule' : `${rules.length} rules`,
            });
            const count = made.length === 1 ? '1 copy' : `${made.length} copies`;
            editAndTell(
              label,
              t('Made {count} of {rules}', { count, rules: rulesInWords(rules) }),
              (old) => spreadRules(old, ids, spread, catalog).ruleSet,
            );
            const copies = made.map(({ rule }) => rule.id);
            listStore.setState({ selection: { chosen: new Set(copies), anchor: copies[0] } });
            close();
          }}
        >
          {made.length <= 1 ? t('Make 1 copy') : t('Make {count} copies', { count: made.length })}
        </Button>
      </DialogActions>
    </Dialog>
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
