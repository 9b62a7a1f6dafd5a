/** Lineage as a file: Markdown for a register, CSV for a spreadsheet, JSON for programs. */
import { signalWords } from '../destinationWords';
import { csvText, type FileFormat } from '../fileFormats';
import { join } from '../sentence';
import { marked } from '../texts/marked';
import { t, told } from '../texts/t';
import type { Lineage, LineageField, LineageRow, LineageWay } from './types';

const ways: Readonly<Record<LineageWay, string>> = {
  page: marked('to the page’s own code'),
  browser: marked('from the browser'),
  server: marked('from this server'),
};

export function lineageHeader(): string[] {
  return [
    t('Rule'),
    t('Reads'),
    t('Event'),
    t('Destination'),
    t('Hosts'),
    t('Purpose'),
    t('Consent'),
    t('Kept'),
  ];
}

/** A row in words, in the order of `lineageHeader`. */
export function lineageCells(row: LineageRow): string[] {
  const { ruleName, event, destinationName, consent } = row;
  return [
    ruleName,
    row.fields.map(fieldWords).join('; '),
    event,
    `${destinationName}, ${join(
      row.ways.map((way) => told(ways[way]) ?? way),
      'and',
    )}`,
    hostWords(row),
    row.purpose,
    consent.length > 0 ? join(consent.map(signalWords), 'and') : t('no consent'),
    row.retention,
  ];
}

function hostWords({ hosts, hostsElsewhere }: LineageRow): string {
  if (hosts.length > 0) return hosts.join(', ');
  return hostsElsewhere ? t('as the vendor’s script on the page is set up') : t('none');
}

function fieldWords({ name, sentAs, from, personal, consent }: LineageField): string {
  const notes = [
    ...(personal ? [t('not redacted')] : []),
    ...(consent.length > 0
      ? [t('only with {signals}', { signals: join(consent.map(signalWords), 'and') })]
      : []),
  ];
  const renamed = sentAs === name ? name : t('{name} as {sentAs}', { name, sentAs });
  return `${renamed} (${[from, ...notes].join('; ')})`;
}

export function exportLineage(lineage: Lineage, name: string, format: FileFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(lineage, null, 2)}\n`;
    case 'csv':
      return csvText([lineageHeader(), ...lineage.rows.map(lineageCells)]);
    case 'md':
      return markdown(lineage, name);
  }
}

function markdown({ rows, query, storage }: Lineage, name: string): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return `${[
    `# ${cell(t('{name}: where data goes', { name }))}`,
    '',
    line(lineageHeader()),
    line(lineageHeader().map(() => '---')),
    ...rows.map((row) => line(lineageCells(row))),
    '',
    t(
      'Of addresses, these parameters leave the page: {names}. With consent to advertising, ids of ad clicks, too.',
      {
        names: join(query, 'and'),
      },
    ),
    storage === null
      ? t('Nothing is stored on the device.')
      : t('Ids and counts are stored on the device with consent to {signal}.', {
          signal: signalWords(storage),
        }),
    t('What people type into fields is never read.'),
  ].join('\n')}\n`;
}

/** No bar ends a cell, and no tag begins in one. */
function cell(text: string): string {
  return text.replace(/[\\|<>*_`[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
