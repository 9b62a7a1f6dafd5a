/** Which rows of a visit are shown. */

import type { Catalog } from '../../../shared/definition';
import { t } from '../../../shared/texts/t';
import type { Draft } from '../../../shared/visit/visit';
import { hasFired, isProblem, ruleTitle } from './made';
import type { NearMisses } from './nearMisses';
import type { Row, RowKind } from './rows';
import { destinationWords, outcomeWords, rowTitle } from './rowWords';

export type Show = 'all' | 'fired' | 'almost' | 'problems';
export type Group = 'pages' | 'interactions' | 'noticed' | 'pushes' | 'consent';

export interface Filter {
  show: Show;
  /** Groups that are left out. */
  without: readonly Group[];
  rule: string | null;
  destination: string | null;
  text: string;
}

export const noFilter: Filter = { show: 'all', without: [], rule: null, destination: null, text: '' };

export const groups: readonly { id: Group; title: string }[] = [
  { id: 'pages', title: t('Pages') },
  { id: 'interactions', title: t('Interactions') },
  { id: 'noticed', title: t('Timers, reading and other triggers') },
  { id: 'pushes', title: t('Data layer') },
  { id: 'consent', title: t('Consent') },
];

const groupOf: Readonly<Record<RowKind, Group>> = {
  page: 'pages',
  draft: 'pages',
  click: 'interactions',
  submit: 'interactions',
  focus: 'interactions',
  change: 'interactions',
  copy: 'interactions',
  scroll: 'interactions',
  hide: 'interactions',
  occurrence: 'noticed',
  code: 'noticed',
  push: 'pushes',
  request: 'pushes',
  consent: 'consent',
};

export function isFiltered(filter: Filter): boolean {
  return (
    filter.show !== 'all' ||
    filter.without.length > 0 ||
    filter.rule !== null ||
    filter.destination !== null ||
    filter.text.trim() !== ''
  );
}

export interface Counts {
  show: Record<Show, number>;
  group: Record<Group, number>;
  rule: ReadonlyMap<string, number>;
  destination: ReadonlyMap<string, number>;
}

/** How many rows each choice would show by itself. */
export function countsOf(rows: readonly Row[], near: NearMisses): Counts {
  const counts = {
    show: { all: rows.length, fired: 0, almost: 0, problems: 0 },
    group: { pages: 0, interactions: 0, noticed: 0, pushes: 0, consent: 0 },
    rule: new Map<string, number>(),
    destination: new Map<string, number>(),
  };
  const add = (map: Map<string, number>, ids: Iterable<string>) => {
    for (const id of new Set(ids)) map.set(id, (map.get(id) ?? 0) + 1);
  };
  for (const row of rows) {
    counts.group[groupOf[row.kind]] += 1;
    if (hasFired(row)) counts.show.fired += 1;
    if (near.has(row.id)) counts.show.almost += 1;
    if (isProblem(row)) counts.show.problems += 1;
    add(counts.rule, [
      ...row.rules.map(({ rule }) => rule),
      ...(near.get(row.id) ?? []).map(({ rule }) => rule),
    ]);
    add(
      counts.destination,
      row.deliveries.map(({ entry }) => entry.destination),
    );
  }
  return counts;
}

export function filterRows(
  rows: readonly Row[],
  filter: Filter,
  near: NearMisses,
  drafts: readonly Draft[],
  catalog: Catalog,
): Row[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.without.includes(groupOf[row.kind])) return false;
    if (filter.show === 'fired' && !hasFired(row)) return false;
    if (filter.show === 'almost' && !near.has(row.id)) return false;
    if (filter.show === 'problems' && !isProblem(row)) return false;
    if (
      filter.rule !== null &&
      !row.rules.some(({ rule }) => rule === filter.rule) &&
      !near.get(row.id)?.some(({ rule }) => rule === filter.rule)
    )
      return false;
    if (
      filter.destination !== null &&
      !row.deliveries.some(({ entry }) => entry.destination === filter.destination)
    )
      return false;
    if (words.length === 0) return true;
    const text = textOf(row, drafts, catalog);
    return words.every((word) => text.includes(word));
  });
}

/** Everything of a row that a person might look for, in small letters. */
function textOf(row: Row, drafts: readonly Draft[], catalog: Catalog): string {
  const ruleSet = drafts[row.draft]?.ruleSet;
  const { entry } = row;
  const parts = [
    rowTitle(row, catalog),
    row.url,
    'element' in entry ? (entry.element?.text ?? '') : '',
    entry.kind === 'push' ? JSON.stringify(entry.entry) : '',
    JSON.stringify(row.data ?? ''),
    ...row.rules.map(({ rule }) => ruleTitle(rule, ruleSet)),
    ...row.rules.flatMap(({ event }) => (event ? [event.name, JSON.stringify(event.params)] : [])),
    ...row.deliveries.flatMap((one) => [
      destinationWords(one.entry.destination, ruleSet, catalog),
      outcomeWords(one),
    ]),
  ];
  return parts.join('\n').toLowerCase();
}
