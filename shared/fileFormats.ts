/** Formats in which tables leave Milepost, and how CSV is written. */

export const fileFormats = ['md', 'csv', 'json'] as const;
export type FileFormat = (typeof fileFormats)[number];

export const fileFormatWords: Readonly<Record<FileFormat, { title: string; type: string }>> = {
  md: { title: 'Markdown', type: 'text/markdown' },
  csv: { title: 'CSV', type: 'text/csv' },
  json: { title: 'JSON', type: 'application/json' },
};

type Cell = string | number | undefined;

/** RFC 4180: fields quoted where needed, lines end in CR LF. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((cells) => `${cells.map(csvField).join(',')}\r\n`).join('');
}

/**
 * One field. A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) gets an apostrophe in
 * front, which spreadsheets take for “this is text”: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvField(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n;']|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
