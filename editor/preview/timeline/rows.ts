/** Orders what a page reported into moments a person reads: one row per thing that happened, oldest first. */

import type { Catalog } from '../../../shared/definition';
import { own } from '../../../shared/ruleset/own';
import type { Answer, FollowedRequest, GestureKind, TraceEntry, Values } from '../../../shared/trace';
import type { Recorded } from '../../../shared/visit/visit';
import { pathOf } from '../../shell/pathOf';

export type Entry<Kind extends TraceEntry['kind']> = Extract<TraceEntry, { kind: Kind }>;
export type RowKind = 'page' | 'draft' | GestureKind | 'push' | 'consent' | 'code' | 'occurrence' | 'request';

/** What became of an event at one destination. */
export interface Delivery {
  entry: Entry<'delivery'>;
  /** Milliseconds it waited for consent before this. */
  waited?: number;
  answer?: Answer;
  /** What left the page right after a vendor was called. */
  followed?: FollowedRequest[];
}

export interface Row {
  /** Stays the same while older entries are let go. */
  id: string;
  /** Place in `visit.recorded` of the entry it stands for. */
  index: number;
  /** Places of all entries that belong to it, in order. */
  places: number[];
  at: number;
  kind: RowKind;
  /** Type of the trigger that noticed it, for its icon and words; absent where none did. */
  trigger?: string;
  /** "Button “Add to cart”", or empty. */
  element: string;
  load: number;
  draft: number;
  url: string;
  rules: Entry<'rule'>[];
  deliveries: Delivery[];
  /** Of all variables; absent where they were not recorded. */
  values?: Values;
  /** What the trigger brought along. */
  data?: Record<string, unknown>;
  /** The gesture, the occurrence or the state it stands for. */
  entry: TraceEntry;
}

/** A document that was loaded, or a page its router made of it. */
export interface PageGroup {
  id: string;
  path: string;
  title: string;
  at: number;
  load: number;
  way: 'load' | 'virtual';
  rows: Row[];
}

// The agent's listener and the draft's run in the same dispatch; a submit may wait for the page's own handlers.
const sameGestureMs = 80;
// A draft reads the page's queue as it starts; a person is slower.
const startMs = 300;

/** `dropped`: how many entries were let go before these. */
export function rowsOf(recorded: readonly Recorded[], catalog: Catalog, dropped = 0): Row[] {
  const build = new RowBuilder(catalog, dropped);
  for (const [index, one] of recorded.entries()) build.take(one, index);
  return build.rows;
}

class RowBuilder {
  readonly rows: Row[] = [];
  private readonly byOccurrence = new Map<string, Row>();
  private readonly lastFired = new Map<string, Row>();
  /** Deliveries that wait for consent, oldest first, by rule and destination. */
  private readonly waiting = new Map<string, { row: Row; delivery: Delivery }[]>();
  private readonly byDelivery = new Map<string, Delivery>();
  private page: Row | undefined;
  private url = '';

  constructor(
    private readonly catalog: Catalog,
    private readonly dropped: number,
  ) {}

  take({ load, draft, entry }: Recorded, index: number): void {
    const add = (kind: RowKind, element = '', trigger?: string): Row => {
      const row: Row = {
        id: String(index + this.dropped),
        index,
        places: [index],
        at: entry.at,
        kind,
        ...(trigger && { trigger }),
        element,
        load,
        draft,
        url: this.url,
        rules: [],
        deliveries: [],
        entry,
      };
      this.rows.push(row);
      return row;
    };
    if ('url' in entry) this.url = entry.url;
    // Each draft counts anew.
    const key = `${load}/${draft}/${'occurrence' in entry ? entry.occurrence : ''}`;
    switch (entry.kind) {
      case 'page': {
        // A changed draft starts over on a page that was not loaded again.
        const { page } = this;
        const again =
          entry.way === 'draft' || (page?.load === load && page.draft !== draft && page.url === entry.url);
        // Of several changes with nothing between them, the last one is what the page runs.
        if (again && page?.kind === 'draft' && page === this.rows.at(-1)) this.rows.pop();
        this.page = valued(add(again ? 'draft' : 'page'), entry);
        return;
      }
      case 'gesture': {
        const told = this.recent(entry.at, load, (row) => this.isEarlierOf(row, entry));
        const row = told
          ? Object.assign(told, { kind: entry.gesture, element: entry.element.name, entry, index })
          : add(entry.gesture, entry.element.name);
        if (told) told.places.push(index);
        valued(row, entry);
        return;
      }
      case 'consent':
        // A draft that takes over is told the consent again: nobody changed it.
        if (!(this.page?.kind === 'draft' && entry.at - this.page.at <= startMs)) add('consent');
        return;
      case 'occurrence': {
        const cause = this.causeOf(entry, load);
        const row = cause ?? add('occurrence', entry.element?.name, entry.trigger);
        if (cause) {
          cause.trigger ??= entry.trigger;
          cause.places.push(index);
        }
        if (entry.data) row.data ??= entry.data;
        valued(row, entry);
        this.byOccurrence.set(key, row);
        return;
      }
      case 'rule': {
        // A rule that broke tells no number: it broke on the last thing that happened.
        const row =
          this.byOccurrence.get(key) ??
          this.rows.findLast(({ kind }) => kind !== 'consent' && kind !== 'code');
        row?.rules.push(entry);
        row?.places.push(index);
        if (row && entry.fired) this.lastFired.set(entry.rule, row);
        return;
      }
      case 'push':
        valued(add('push'), entry);
        return;
      case 'delivery':
        this.deliver(entry, load, () => add('request')).places.push(index);
        return;
      case 'answer':
        for (const number of entry.deliveries) {
          const delivery = this.byDelivery.get(`${load}/${number}`);
          if (!delivery) continue;
          delivery.answer = entry.answer;
          if (entry.requests) delivery.followed = entry.requests;
        }
        return;
      case 'code':
        add('code');
        return;
      case 'targets':
        return;
    }
  }

  private deliver(entry: Entry<'delivery'>, load: number, add: () => Row): Row {
    const key = `${entry.rule} ${entry.destination}`;
    const delivery: Delivery = { entry, ...(entry.answer && { answer: entry.answer }) };
    // What waited is let through in the order in which it came.
    const first = entry.outcome === 'queued' ? undefined : this.waiting.get(key)?.shift();
    const row = first?.row ?? this.lastFired.get(entry.rule) ?? add();
    if (first) {
      delivery.waited = entry.at - first.delivery.entry.at;
      row.deliveries[row.deliveries.indexOf(first.delivery)] = delivery;
    } else row.deliveries.push(delivery);
    if (entry.outcome === 'queued') {
      const list = this.waiting.get(key) ?? [];
      list.push({ row, delivery });
      this.waiting.set(key, list);
    }
    if (entry.delivery !== undefined) this.byDelivery.set(`${load}/${entry.delivery}`, delivery);
    return row;
  }

  /** The last row of this page load that fits, among those just before. */
  private recent(at: number, load: number, fits: (row: Row) => boolean): Row | undefined {
    for (let place = this.rows.length - 1; place >= 0; place--) {
      const row = this.rows[place]!;
      if (row.load !== load || row.at < at - 2000) return undefined;
      if (fits(row)) return row;
    }
    return undefined;
  }

  private causeOf(entry: Entry<'occurrence'>, load: number): Row | undefined {
    const from = this.signOf(entry.trigger);
    // A page view may wait for the content or the load, and is still that page's.
    if (from === 'page') return this.page?.load === load ? this.page : undefined;
    if (from === 'push')
      return this.recent(entry.at, load, (row) => row.kind === 'push' && saysSame(row.entry, entry.data));
    return this.recent(
      entry.at,
      load,
      (row) => row.kind === from && Math.abs(entry.at - row.at) <= sameGestureMs,
    );
  }

  /** What a recording shows of what a trigger waits for. */
  private signOf(trigger: string): string | undefined {
    return own(this.catalog.triggers, trigger)?.recorded?.from;
  }

  /** A trigger may have told of a press before the agent did. */
  private isEarlierOf(row: Row, { gesture, at }: Entry<'gesture'>): boolean {
    return (
      row.kind === 'occurrence' &&
      row.trigger !== undefined &&
      this.signOf(row.trigger) === gesture &&
      at - row.at <= sameGestureMs
    );
  }
}

/** Whether a push is the one that was noticed: a tool may have pushed others meanwhile. */
function saysSame(entry: TraceEntry, data: Record<string, unknown> | undefined): boolean {
  if (entry.kind !== 'push') return false;
  const pushed = entry.entry as Record<string, unknown> | null | undefined;
  const name = pushed?.['event'] ?? (pushed?.[0] === 'event' ? pushed[1] : undefined);
  return name === data?.['event'];
}

function valued(row: Row, { values }: { values?: Values }): Row {
  if (values) row.values = { ...row.values, ...values };
  return row;
}

/** Oldest page first, rows within it oldest first. A new address without a page entry is a page too. */
export function pagesOf(rows: readonly Row[]): PageGroup[] {
  const groups: PageGroup[] = [];
  for (const row of rows) {
    const path = pathOf(row.url);
    const last = groups.at(-1);
    if (last && last.load === row.load && last.path === path && row.kind !== 'page') {
      last.rows.push(row);
      continue;
    }
    const { entry } = row;
    groups.push({
      id: row.id,
      path,
      title: entry.kind === 'page' ? entry.title : '',
      at: row.at,
      load: row.load,
      way: last?.load === row.load ? 'virtual' : 'load',
      rows: [row],
    });
  }
  return groups;
}
