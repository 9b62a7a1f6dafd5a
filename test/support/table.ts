/** What every measuring command prints: a table for people, or one JSON object with `--json`. */
import { record } from '../trust/figures';

export interface Row {
  /** Stable: `size.empty`. */
  id: string;
  value: number;
  /** `B`, `ms`, `x`, `/s`. Empty for a count. */
  unit: string;
  /** Absent: only watched. */
  budget?: number;
  /** The budget is the least it has to be, not the most. */
  atLeast?: true;
  ok: boolean;
  /** Said beside it: what it was before, how it came about. */
  note?: string;
}

/** A row that keeps its budget when the value is at most that; or at least, where more is better. */
export function row(
  id: string,
  value: number,
  unit: string,
  budget?: number,
  { note, atLeast = false }: { note?: string; atLeast?: boolean } = {},
): Row {
  const ok = budget === undefined || (atLeast ? value >= budget : value <= budget);
  return {
    id,
    value: round(value),
    unit,
    ...(budget !== undefined && { budget }),
    ...(atLeast && { atLeast }),
    ok,
    ...(note !== undefined && { note }),
  };
}

/** Prints, keeps them for docs/trust.md with `--record`, and makes the process end with 1 when a row misses its budget. */
export function report(rows: Row[], json = process.argv.includes('--json')): void {
  if (process.argv.includes('--record')) record(rows);
  if (json) console.log(JSON.stringify({ rows }));
  else console.log(table(rows));
  if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
}

function table(rows: Row[]): string {
  const cells = [
    ['what', 'value', 'unit', 'budget', '', 'note'],
    ...rows.map(({ id, value, unit, budget, ok, note }) => [
      id,
      value.toLocaleString('en'),
      unit,
      budget?.toLocaleString('en') ?? '-',
      budget === undefined ? '' : ok ? 'ok' : 'MISSED',
      note ?? '',
    ]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, column) =>
          column === 1 || column === 3 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
