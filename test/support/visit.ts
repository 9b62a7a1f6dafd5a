/** Recorded visits made by hand. */
import type { RuleSet } from '../../shared/ruleset/types';
import type { RecordedElement, TraceEntry } from '../../shared/trace';
import type { Recorded, Visit } from '../../shared/visit/visit';

export const began = Date.parse('2026-11-22T10:00:00Z');

/** Untimed entries a second apart, on one page load unless a page says otherwise. */
type Untimed<Entry> = Entry extends unknown ? Omit<Entry, 'at'> & { at?: number } : never;
export type Happened = Untimed<TraceEntry>;

/** `drafts`: what ran, each from the first entry on. Each `page` entry with `way: 'load'` begins a load. */
export function visitOf(
  entries: Happened[],
  draft?: { ruleSet: RuleSet; clauses: Record<string, string[]> },
): Visit {
  let load = 0;
  const recorded = entries.map((entry, place): Recorded => {
    if (entry.kind === 'page' && entry.way === 'load') load += 1;
    return {
      load: Math.max(load, 1),
      draft: draft ? 0 : -1,
      entry: { at: began + place * 1000, ...entry } as TraceEntry,
    };
  });
  return {
    format: 1,
    site: 'mp_test',
    source: 'preview',
    recordedAt: began,
    masked: false,
    drafts: draft ? [draft] : [],
    recorded,
  };
}

/** `icon < button#buy.btn < .card`, innermost first, up to the document. */
export function chainOf(...elements: Partial<RecordedElement>[]): RecordedElement[] {
  return [...elements, { tag: 'body' }, { tag: 'html' }].map((element) => ({
    tag: 'div',
    child: [1, 1],
    ofType: [1, 1],
    ...element,
  }));
}
