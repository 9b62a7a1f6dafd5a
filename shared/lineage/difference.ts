/** What differs between the lineage of two versions, in sentences. */
import { signalWords } from '../destinationWords';
import { join } from '../sentence';
import { t } from '../texts/t';
import type { Lineage, LineageRow } from './types';

export interface LineageChange {
  kind: 'added' | 'removed' | 'changed';
  row: LineageRow;
  /** Of what changed: a sentence each. */
  details: string[];
}

/** In the order of the rows; what is gone comes last. */
export function lineageDifference(before: Lineage, after: Lineage): LineageChange[] {
  const old = new Map(before.rows.map((row) => [keyOf(row), row]));
  const changes: LineageChange[] = [];
  for (const row of after.rows) {
    const was = old.get(keyOf(row));
    old.delete(keyOf(row));
    if (!was) changes.push({ kind: 'added', row, details: [] });
    else {
      const details = detailsOf(was, row);
      if (details.length > 0) changes.push({ kind: 'changed', row, details });
    }
  }
  return [
    ...changes,
    ...[...old.values()].map((row): LineageChange => ({ kind: 'removed', row, details: [] })),
  ];
}

function keyOf({ rule, event, destination }: LineageRow): string {
  return JSON.stringify([rule, event, destination]);
}

function detailsOf(before: LineageRow, after: LineageRow): string[] {
  const details: string[] = [];
  const fields = (row: LineageRow) => new Map(row.fields.map((field) => [field.name, JSON.stringify(field)]));
  const [old, now] = [fields(before), fields(after)];
  const more = [...now.keys()].filter((name) => !old.has(name));
  const fewer = [...old.keys()].filter((name) => !now.has(name));
  const other = [...now]
    .filter(([name, field]) => old.has(name) && old.get(name) !== field)
    .map(([name]) => name);
  if (more.length > 0) details.push(t('Also sends {names}.', { names: join(more, 'and') }));
  if (fewer.length > 0) details.push(t('No longer sends {names}.', { names: join(fewer, 'and') }));
  if (other.length > 0) details.push(t('Reads {names} otherwise.', { names: join(other, 'and') }));
  if (before.hosts.join() !== after.hosts.join())
    details.push(t('Now goes to {hosts}.', { hosts: join(after.hosts, 'and') || t('no host of its own') }));
  if (before.ways.join() !== after.ways.join()) details.push(t('Takes another way there.'));
  if (before.consent.join() !== after.consent.join())
    details.push(
      after.consent.length > 0
        ? t('Now needs consent to {signals}.', { signals: join(after.consent.map(signalWords), 'and') })
        : t('Needs no consent any more.'),
    );
  if (before.pending !== after.pending) details.push(t('Does something else while consent is unknown.'));
  if (before.purpose !== after.purpose) details.push(t('Serves another purpose.'));
  if (before.retention !== after.retention)
    details.push(t('Is kept: {retention}.', { retention: after.retention }));
  if (before.decides.join() !== after.decides.join()) details.push(t('Looks at something else to decide.'));
  return details;
}
