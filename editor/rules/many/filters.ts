/**
 * What the rule list can be narrowed by, and how that is written: `state:off stage:intent -label:de shoes`. The same text is
 * typed, shown as chips and kept in the address.
 */

export const fields = ['when', 'stage', 'to', 'page', 'state', 'problem', 'seen', 'label', 'folder'] as const;
export type Field = (typeof fields)[number];

export interface Filter {
  field: Field;
  /** An id, or a word of the field's own; as typed, so it may be the name of what has the id. */
  value: string;
  /** Rules for which it does not hold. */
  not?: boolean;
}

/** What people may type instead. */
const otherNames: Readonly<Record<string, Field>> = {
  trigger: 'when',
  kind: 'when',
  destination: 'to',
  address: 'page',
  url: 'page',
  is: 'state',
  problems: 'problem',
  has: 'problem',
  tag: 'label',
  labels: 'label',
  in: 'folder',
};

const written = /(^|\s)(-?)([a-z]+):("[^"]*"|[^\s"]+)(?=\s|$)/gi;

export interface Query {
  /** Words that must occur. */
  text: string;
  filters: Filter[];
}

/** Takes the filters out of a text; what names no field stays text, such as an address with its `https:`. */
export function readQuery(typed: string): Query {
  const filters: Filter[] = [];
  const text = typed.replace(written, (whole, before: string, minus: string, name: string, value: string) => {
    const field = fieldOf(name);
    const bare = value.replace(/^"|"$/g, '').trim();
    if (!field || bare === '') return whole;
    filters.push(minus ? { field, value: bare, not: true } : { field, value: bare });
    return before;
  });
  return { text: text.replace(/\s+/g, ' ').trim(), filters: withoutRepeats(filters) };
}

export interface Typing extends Query {
  /** What stays in the field. */
  rest: string;
}

const unfinished = /(^|\s)-?([a-z]+):("[^"]*|[^\s"]*)$/i;

/** As `readQuery`, while it is being typed: a filter is done when a space follows it, and until then is no word to search for. */
export function readTyping(typed: string): Typing {
  const open = unfinished.exec(typed);
  const at = open && fieldOf(open[2] ?? '') ? open.index + (open[1]?.length ?? 0) : typed.length;
  const end = typed.slice(at);
  const { text, filters } = readQuery(typed.slice(0, at));
  if (filters.length === 0) return { text, filters, rest: typed };
  return { text, filters, rest: `${text}${text && end ? ' ' : ''}${end}` };
}

/** The text that reads as this query. */
export function writeQuery({ text, filters }: Query): string {
  return [...filters.map(writeFilter), text].filter(Boolean).join(' ');
}

export function writeFilter({ field, value, not }: Filter): string {
  const bare = value.replaceAll('"', '');
  return `${not ? '-' : ''}${field}:${/\s/.test(bare) ? `"${bare}"` : bare}`;
}

/** Adds it, or takes it out where it is there already. */
export function toggleFilter(filters: readonly Filter[], filter: Filter): Filter[] {
  const without = filters.filter((one) => !sameFilter(one, filter));
  return without.length < filters.length ? without : [...filters, filter];
}

export function sameFilter(a: Filter, b: Filter): boolean {
  return a.field === b.field && !a.not === !b.not && a.value.toLowerCase() === b.value.toLowerCase();
}

function withoutRepeats(filters: readonly Filter[]): Filter[] {
  return filters.filter((filter, at) => filters.findIndex((one) => sameFilter(one, filter)) === at);
}

function fieldOf(name: string): Field | undefined {
  const word = name.toLowerCase();
  return (
    fields.find((field) => field === word) ?? (Object.hasOwn(otherNames, word) ? otherNames[word] : undefined)
  );
}
