import { useMemo, useState } from 'react';
import { t } from '../../../shared/texts/t';
import type { Draft } from '../../../shared/visit/visit';
import { catalog } from '../../shell/document';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { type ValueLine, valuesAt } from './moment';
import { prettyJson } from './requestText';
import type { Row } from './rows';
import { clockWords } from './rowWords';

/** Every variable as it was at a row, with its type, and what had changed since the moment before. */
export function ValuesSection({
  rows,
  row,
  draft,
}: {
  rows: readonly Row[];
  row: Row;
  draft: Draft | undefined;
}) {
  const [text, setText] = useState('');
  const [changed, setChanged] = useState(false);
  const known = useMemo(() => valuesAt(rows, row, draft?.ruleSet, catalog), [rows, row, draft]);
  if (!known)
    return (
      <p className="moment-none">
        {t(
          'No values were recorded up to here. They are read with every click, form and page while a page is connected.',
        )}
      </p>
    );
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = known.lines.filter(
    (line) => (!changed || line.before) && words.every((word) => textOf(line).includes(word)),
  );
  const changes = known.lines.filter(({ before }) => before).length;
  return (
    <div className="moment-values">
      {known.from && (
        <p className="moment-note">
          {t('As they were at')} {clockWords(known.from.at)}
          {t(': none were recorded with this.')}
        </p>
      )}
      <div className="moment-tools">
        <TextField
          label={t('Search values')}
          hideLabel
          placeholder={t('Search {count} values', { count: known.lines.length })}
          value={text}
          onChange={setText}
        />
        {changes > 0 && (
          <Switch label={t('{changes} changed', { changes })} checked={changed} onChange={setChanged} />
        )}
      </div>
      {fitting.length === 0 ? (
        <p className="moment-none">{t('No value fits.')}</p>
      ) : (
        <dl>
          {fitting.map((line) => (
            <Value key={line.name} line={line} />
          ))}
        </dl>
      )}
    </div>
  );
}

function textOf({ title, name, value }: ValueLine): string {
  return `${title} ${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`.toLowerCase();
}

function Value({ line: { name, title, value, type, before, own } }: { line: ValueLine }) {
  return (
    <div className={`moment-value ${before ? 'changed' : ''} ${type === 'nothing' ? 'nothing' : ''}`}>
      <dt title={`{{${name}}}`}>
        <span>
          {title}
          {own && <span className="visually-hidden"> {t('(yours)')}</span>}
        </span>
        {type !== 'nothing' && type !== 'masked' && <span className="moment-type">{type}</span>}
      </dt>
      <dd>
        <span className="moment-value-text">{shown(value)}</span>
        {before && (
          <span className="moment-before">
            {t('was')} {shown(before.value)}
          </span>
        )}
      </dd>
    </div>
  );
}

/** Texts stand in quotes where white space or emptiness would not be seen. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return value === '' || value !== value.trim() ? `“${value}”` : value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return prettyJson(value).replace(/^"(‹masked›)"$/, '$1');
}
