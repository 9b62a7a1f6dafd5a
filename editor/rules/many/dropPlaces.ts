/** Where dragged rules may be put down, by pointer and by keys alike. */
import { t } from '../../../shared/texts/t';
import type { Row } from './listRows';
import type { ListView } from './listView';
import type { Place } from './manyChanges';

export interface Drop {
  place: Place;
  /** Index of the row before which the line is drawn; none where the order does not change. */
  line?: number;
  /** Id of the row of the group they would be put into, where that is what changes. */
  into?: string;
}

export interface Dragged {
  ids: ReadonlySet<string>;
  /** The groups they come from. */
  groups: ReadonlySet<string>;
}

/**
 * What dropping on a row does. Stages belong to events, so rules stay in theirs; folders are the rules' own. Sorted otherwise
 * than by their own order, rules change their folder only.
 */
export function dropAt(
  rows: readonly Row[],
  at: number,
  side: 'before' | 'after',
  { ids, groups }: Dragged,
  { sort, group: by }: Pick<ListView, 'sort' | 'group'>,
): Drop | undefined {
  const row = rows[at];
  if (!row) return undefined;
  const foldering = by === 'folder';
  const head = foldering ? `folder ${row.group}` : undefined;
  const away = foldering && !(groups.size === 1 && groups.has(row.group));
  if (row.kind === 'group') {
    if (foldering) return away ? { place: { folder: row.group }, into: row.id } : undefined;
    return undefined;
  }
  if (by === 'stage' && !(groups.size === 1 && groups.has(row.group))) return undefined;
  if (sort !== 'own') return away && head ? { place: { folder: row.group }, into: head } : undefined;
  if (ids.has(row.id)) return undefined;
  return {
    place: { beside: { id: row.id, side }, ...(foldering && { folder: row.group }) },
    line: side === 'before' ? at : at + 1,
    ...(away && head ? { into: head } : {}),
  };
}

/** Every place, from top to bottom, each once: what the arrow keys go through. */
export function dropPlaces(
  rows: readonly Row[],
  dragged: Dragged,
  view: Pick<ListView, 'sort' | 'group'>,
): Drop[] {
  const drops: Drop[] = [];
  const seen = new Set<string>();
  rows.forEach((_, at) => {
    for (const side of ['before', 'after'] as const) {
      const drop = dropAt(rows, at, side, dragged, view);
      const key = drop && `${drop.line ?? ''} ${drop.place.folder ?? ''}`;
      if (!drop || key === undefined || seen.has(key)) continue;
      seen.add(key);
      drops.push(drop);
    }
  });
  return drops;
}

/** "before Search used in folder Shop", "into folder Shop": said while something is moved. */
export function dropWords(drop: Drop, nameOf: (id: string) => string): string {
  const { beside, folder } = drop.place;
  const where = beside ? `${beside.side} ${nameOf(beside.id)}` : '';
  if (drop.into === undefined || folder === undefined) return where;
  const into = folder === '' ? t('outside of folders') : `in folder ${folder}`;
  return where ? `${where}, ${into}` : into;
}
