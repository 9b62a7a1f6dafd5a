/** Columns wide enough for their longest cell; all but the first are figures and stand right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

/** `1,234 B` */
export function bytes(count: number | undefined): string {
  return count === undefined ? '' : `${Math.round(count).toLocaleString('en')} B`;
}
