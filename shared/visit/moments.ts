/** The moments of a recorded visit: what happened, whatever rules there were, and which entries belong to each. */
import type { Catalog } from '../definition';
import type { RecordedElement, TraceEntry, Values } from '../trace';
import type { Recorded, Visit } from './visit';

export type OccurrenceEntry = Extract<TraceEntry, { kind: 'occurrence' }>;
export type RuleEntry = Extract<TraceEntry, { kind: 'rule' }>;
export type Sign =
  | 'click'
  | 'submit'
  | 'focus'
  | 'change'
  | 'copy'
  | 'scroll'
  | 'hide'
  | 'push'
  | 'page'
  | 'none';

export interface Moment {
  /** Place in `visit.recorded` of its first entry. */
  index: number;
  /** Place among the moments. */
  place: number;
  /** What sets rules off. `none`: an occurrence without a cause that was recorded, such as a timer. */
  sign: Sign;
  load: number;
  /** Counts pages of the visit from 1, virtual ones too. */
  page: number;
  /** Counts sessions from 1. */
  session: number;
  /** Index of the draft in force; -1: none yet. */
  draft: number;
  at: number;
  url: string;
  /** The entry that began it. */
  entry: TraceEntry;
  /** Innermost first; what was hit is the first. */
  chain: readonly RecordedElement[];
  /** What the draft noticed then. */
  occurrences: OccurrenceEntry[];
  /** What its rules made of it. */
  rules: RuleEntry[];
  /** Rules whose event every destination dropped, because consent for it was not given. */
  dropped: ReadonlySet<string>;
  /** Recorded values: of the moment itself, and of each occurrence, which have its element. */
  sources: Source[];
  /** Consent state by signal, as far as it was told. */
  consent: Readonly<Record<string, string>>;
}

export interface Source {
  values: Values;
  /** Elements from what was noticed to the root; 0: nothing was. */
  height: number;
  /** Type of the trigger that brought data along; undefined: none did. */
  trigger?: string;
  data?: Record<string, unknown>;
}

export interface Moments {
  list: Moment[];
  /** For each entry of the recording, the place of its moment; -1 for what belongs to none. */
  of: number[];
}

/** A draft notices a press at once; a form that may still be cancelled, a moment later. */
const causeMs = 1_000;
/** Agent and draft listen to the same dispatch. */
const tellMs = 80;
/** Half an hour without anything ends a session. */
const sessionMs = 1_800_000;
/** What several rules make of one event is told in one go, on a slow machine too. */
const sameMs = 50;

/** Oldest first. */
export function momentsOf(visit: Visit, catalog: Catalog): Moments {
  const list: Moment[] = [];
  const of: number[] = [];
  const numbered = new Map<string, Moment>();
  const drops = new Map<Moment, Map<string, boolean>>();
  let page = 0;
  let session = 1;
  let latest: number | undefined;
  let consent: Record<string, string> = {};
  let lastPage: { load: number; draft: number; url: string } | undefined;

  const begin = (
    recorded: Recorded,
    index: number,
    sign: Sign,
    chain: readonly RecordedElement[],
    url: string,
  ) => {
    const { load, draft, entry } = recorded;
    if (latest !== undefined && entry.at - latest >= sessionMs) session += 1;
    latest = entry.at;
    const moment: Moment = {
      index,
      place: list.length,
      sign,
      load,
      page,
      session,
      draft,
      at: entry.at,
      url,
      entry,
      chain,
      occurrences: [],
      rules: [],
      dropped: new Set(),
      sources: [],
      consent,
    };
    if ('values' in entry && entry.values && entry.kind !== 'occurrence')
      moment.sources.push({ values: entry.values, height: heightOf(entry) });
    list.push(moment);
    return moment;
  };

  visit.recorded.forEach((recorded, index) => {
    const { entry, load, draft } = recorded;
    const number = 'occurrence' in entry ? `${load} ${draft} ${entry.occurrence}` : '';
    switch (entry.kind) {
      case 'page': {
        // A draft that starts over on the page it was on shows no other page.
        const again = lastPage?.load === load && lastPage.url === entry.url && lastPage.draft !== draft;
        const anew = entry.way ? entry.way !== 'draft' : !again;
        if (anew) page += 1;
        lastPage = { load, draft, url: entry.url };
        const moment = begin(recorded, index, anew ? 'page' : 'none', [], entry.url);
        of.push(moment.place);
        return;
      }
      case 'gesture': {
        const told = earlierOf(entry, load, list, catalog);
        if (told) {
          told.sign = entry.gesture;
          told.entry = entry;
          if (entry.chain?.length) told.chain = entry.chain;
          if (entry.values) told.sources.push({ values: entry.values, height: heightOf(entry) });
        }
        of.push((told ?? begin(recorded, index, entry.gesture, entry.chain ?? [], entry.url)).place);
        return;
      }
      case 'push':
        of.push(begin(recorded, index, 'push', [], entry.url).place);
        return;
      case 'consent':
        consent = { ...consent, ...entry.state };
        of.push(-1);
        return;
      case 'occurrence': {
        const chain = entry.chain ?? [];
        const first = entry.cause === undefined ? undefined : numbered.get(`${load} ${draft} ${entry.cause}`);
        const moment =
          first ?? causeOf(entry, load, list, catalog) ?? begin(recorded, index, 'none', chain, entry.url);
        moment.occurrences.push(entry);
        if (!moment.chain.length) moment.chain = chain;
        moment.sources.unshift({
          values: entry.values ?? {},
          height: chain.length,
          trigger: entry.trigger,
          ...(entry.data && { data: entry.data }),
        });
        // The draft may have come after the agent had told what was done.
        if (moment.draft < 0) moment.draft = draft;
        numbered.set(number, moment);
        of.push(moment.place);
        return;
      }
      case 'rule': {
        const moment = numbered.get(number);
        moment?.rules.push(entry);
        of.push(moment?.place ?? -1);
        return;
      }
      case 'delivery': {
        const moment = list.findLast(({ rules }) =>
          rules.some(({ rule, fired }) => fired && rule === entry.rule),
        );
        of.push(moment?.place ?? -1);
        if (!moment) return;
        const known = drops.get(moment) ?? new Map<string, boolean>();
        drops.set(moment, known);
        const refused = entry.outcome === 'dropped' && entry.because === 'consent';
        known.set(entry.rule, refused && (known.get(entry.rule) ?? true));
        return;
      }
      default:
        of.push(-1);
    }
  });
  for (const [moment, rules] of drops)
    moment.dropped = new Set([...rules].flatMap(([rule, dropped]) => (dropped ? rule : [])));
  return { list, of };
}

/** Of the element that values were read for. Of one outside of the chain, a label's field, none is as high. */
function heightOf(entry: TraceEntry): number {
  if (entry.kind !== 'gesture' || !entry.chain?.length) return 0;
  const { chain, valuesOf = 0 } = entry;
  return valuesOf < 0 ? -1 : chain.length - valuesOf;
}

/** What an occurrence came of: the latest moment before it, on the same page, that its trigger waits for. */
function causeOf(
  { trigger, at, data, chain }: OccurrenceEntry,
  load: number,
  list: readonly Moment[],
  catalog: Catalog,
): Moment | undefined {
  const from = Object.hasOwn(catalog.triggers, trigger)
    ? catalog.triggers[trigger]?.recorded?.from
    : undefined;
  for (let place = list.length - 1; place >= 0; place -= 1) {
    const moment = list[place]!;
    if (moment.load !== load) return undefined;
    const age = at - moment.at;
    if (from === 'page') {
      if (moment.sign === 'page') return moment;
      continue;
    }
    if (from === 'push') {
      if (moment.sign === 'push' && saysSame(moment.entry, data)) return moment;
      continue;
    }
    // A scroll is told once it has come to rest: after what it set off.
    if (age > causeMs || from === 'scroll') return undefined;
    const fits = from === undefined || from === 'steps' || from === 'event' || from === 'dom-event';
    if (fits ? age <= sameMs && moment.sign !== 'scroll' : moment.sign === from && isInside(moment, chain))
      return moment;
  }
  return undefined;
}

/** A draft's listener may have told of a press before the agent did: then this is the same moment. */
function earlierOf(
  { gesture, at, chain = [] }: Extract<TraceEntry, { kind: 'gesture' }>,
  load: number,
  list: readonly Moment[],
  catalog: Catalog,
): Moment | undefined {
  const last = list.at(-1);
  if (last?.sign !== 'none' || last.load !== load || at - last.at > tellMs) return undefined;
  const waits = last.occurrences.some(
    ({ trigger, chain: outer }) =>
      Object.hasOwn(catalog.triggers, trigger) &&
      catalog.triggers[trigger]?.recorded?.from === gesture &&
      isInside({ chain }, outer),
  );
  return waits ? last : undefined;
}

/** Whether what was noticed lies around what was hit. */
function isInside({ chain }: Pick<Moment, 'chain'>, outer: readonly RecordedElement[] | undefined): boolean {
  if (!outer?.length || !chain.length) return true;
  const met = chain[chain.length - outer.length];
  return !!met && met.tag === outer[0]?.tag && met.id === outer[0]?.id;
}

/** Whether a push is the one that was noticed: a tool may have pushed others meanwhile. */
function saysSame(entry: TraceEntry, data: Record<string, unknown> | undefined): boolean {
  if (entry.kind !== 'push') return false;
  const pushed = entry.entry as Record<string, unknown> | null;
  const name = pushed?.['event'] ?? (pushed?.[0] === 'event' ? pushed[1] : undefined);
  return name === data?.['event'];
}
