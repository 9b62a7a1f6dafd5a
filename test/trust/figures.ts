/** The figures that measuring commands leave behind with `--record`, for docs/trust.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/imports';
import type { Row } from '../support/table';

export interface Figure extends Omit<Row, 'id'> {
  /** `2026-11-22`, in UTC. */
  date: string;
  /** What printed it: `npm run bench:delivery -- --short`. */
  command: string;
}

export interface Figures {
  /** Of the last figures that were recorded. */
  machine: string;
  rows: Record<string, Figure>;
}

const file = join(root, 'docs/trust.json');

export function keptFigures(): Figures {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { machine: '', rows: {} };
}

/** Keeps these rows in docs/trust.json, in place of earlier ones of the same id; the others stay as they are. */
export function record(rows: readonly Row[], command = commandLine()): void {
  const kept = keptFigures();
  const date = new Date().toISOString().slice(0, 10);
  for (const { id, ...row } of rows) kept.rows[id] = { ...row, date, command };
  keep({ machine: machine(), rows: kept.rows });
}

/** Only figures with these ids: what no promise names is not kept. */
export function keepOnly(ids: ReadonlySet<string>): void {
  const { machine, rows } = keptFigures();
  keep({ machine, rows: Object.fromEntries(Object.entries(rows).filter(([id]) => ids.has(id))) });
}

function keep({ machine, rows }: Figures): void {
  const sorted = Object.fromEntries(Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify({ machine, rows: sorted }, null, 2)}\n`);
}

function commandLine(): string {
  const said = process.argv.slice(2).filter((argument) => !['--record', '--json'].includes(argument));
  const script = process.env['npm_lifecycle_event'] ?? 'unnamed';
  return [`npm run ${script}`, ...(said.length ? ['--', ...said] : [])].join(' ');
}

function machine(): string {
  const cpu = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${cpu}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${arch()}, Node ${process.versions.node}`;
}
