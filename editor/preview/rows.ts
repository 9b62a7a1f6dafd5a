/** Orders what a page reported into rows a person reads: one per thing that happened, newest first, grouped by page. */
import type { GestureKind, TraceEntry } from '../../shared/trace';
import type { Recorded } from '../../shared/visit/visit';
import type { RuleEntry } from './explain';

export type DeliveryEntry = Extract<TraceEntry, { kind: 'delivery' }>;
export type RowKind = 'page' | 'draft' | GestureKind | 'push' | 'consent' | 'occurrence';

export interface Row {
  id: string;
  at: number;
  kind: RowKind;
  /** Type of the trigger that noticed it, for its icon and words; absent where none did. */
  trigger?: string;
  /** "Button “Add to cart”", or empty. */
  element: string;
  load: number;
  draft: number;
  url: string;
  rules: RuleEntry[];
  deliveries: DeliveryEntry[];
  /** The gesture, the occurrence or the state it stands for. */
  entry: TraceEntry;
}

export interface PageGroup {
  id: string;
  path: string;
  at: number;
  rows: Row[];
}

// The agent's listener and the draft's run in the same dispatch; a submit may wait for the page's own handlers.
const sameGestureMs = 80;
// A draft reads the page's queue as it starts; a person is slower.
const startMs = 300;

/** Rows oldest first. A trigger's occurrence joins the press that caused it; rules and deliveries join what they answer. */
export function rowsOf(recorded: readonly Recorded[]): Row[] {
  const rows: Row[] = [];
  const byOccurrence = new Map<string, Row>();
  let url = '';
  for (const [index, { load, draft, entry }] of recorded.entries()) {
    const row = (kind: RowKind, element = '', trigger?: string): Row => ({
      id: String(index),
      at: entry.at,
      kind,
      ...(trigger && { trigger }),
      element,
      load,
      draft,
      url,
      rules: [],
      deliveries: [],
      entry,
    });
    if (entry.kind === 'page') {
      // A changed draft starts over on a page that was not loaded again.
      const again = rows.some(
        (one) =>
          (one.kind === 'page' || one.kind === 'draft') &&
          one.load === load &&
          one.draft !== draft &&
          one.url === entry.url,
      );
      url = entry.url;
      const last = rows.at(-1);
      // Of several changes with nothing between them, the last one is what the page runs.
      if (again && last?.kind === 'draft' && last.load === load) rows.pop();
      rows.push(row(again ? 'draft' : 'page'));
    } else if (entry.kind === 'gesture') {
      url = entry.url;
      const told = rows.findLast((one) => isEarlierOf(one, entry, load));
      if (told) Object.assign(told, { kind: entry.gesture, element: entry.element.name, entry });
      else rows.push(row(entry.gesture, entry.element.name));
    } else if (entry.kind === 'consent') {
      const started = rows.findLast(({ kind }) => kind === 'draft' || kind === 'page');
      // A draft that takes over is told the consent again: nobody changed it.
      const again = started?.kind === 'draft' && entry.at - started.at <= startMs;
      if (!again) rows.push(row('consent'));
    } else if (entry.kind === 'occurrence') {
      const cause = causeOf(rows, entry, load);
      if (cause) cause.trigger ??= entry.trigger;
      else {
        url = entry.url;
        rows.push(row('occurrence', entry.element?.name, entry.trigger));
      }
      byOccurrence.set(`${load}/${entry.occurrence}`, cause ?? rows[rows.length - 1]!);
    } else if (entry.kind === 'rule') {
      // A rule that broke tells no number: it broke on the last thing that happened.
      const answered =
        byOccurrence.get(`${load}/${entry.occurrence}`) ?? rows.findLast(({ kind }) => kind !== 'consent');
      answered?.rules.push(entry);
    } else if (entry.kind === 'push') {
      url = entry.url;
      rows.push(row('push'));
    } else if (entry.kind === 'delivery') {
      const sender = rows.findLast((one) =>
        one.rules.some(({ rule, fired }) => fired && rule === entry.rule),
      );
      sender?.deliveries.push(entry);
    }
  }
  return rows;
}

/** A trigger may have told of a press before the agent did. */
function isEarlierOf(row: Row, gesture: Extract<TraceEntry, { kind: 'gesture' }>, load: number): boolean {
  const trigger = gesture.gesture === 'click' ? 'click' : 'form-submit';
  return (
    row.load === load &&
    row.kind === 'occurrence' &&
    row.trigger === trigger &&
    gesture.at - row.at <= sameGestureMs
  );
}

function causeOf(
  rows: Row[],
  entry: Extract<TraceEntry, { kind: 'occurrence' }>,
  load: number,
): Row | undefined {
  const kind = entry.trigger === 'click' ? 'click' : entry.trigger === 'form-submit' ? 'submit' : 'page';
  if (kind === 'page' && entry.trigger !== 'page-view') return undefined;
  // A page view may wait for the content or the load, and is still that page's.
  const within = kind === 'page' ? Number.POSITIVE_INFINITY : sameGestureMs;
  return rows.findLast(
    (row) =>
      row.load === load &&
      (row.kind === kind || (kind === 'page' && row.kind === 'draft')) &&
      entry.at - row.at <= within,
  );
}

/** Newest page first, and within it the newest row first. */
export function pagesOf(rows: readonly Row[]): PageGroup[] {
  const groups: PageGroup[] = [];
  for (const row of rows) {
    const path = pathOf(row.url);
    const last = groups.at(-1);
    if (last && last.path === path && row.kind !== 'page') last.rows.unshift(row);
    else groups.push({ id: row.id, path, at: row.at, rows: [row] });
  }
  return groups.reverse();
}

function pathOf(url: string): string {
  try {
    const { pathname, search, hash } = new URL(url);
    return pathname + search + (/^#[/!]/.test(hash) ? hash : '');
  } catch {
    return url;
  }
}
