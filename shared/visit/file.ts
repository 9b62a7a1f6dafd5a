/** A visit as a file: text that is equal for equal visits, and back with everything checked that screens rely on. */

import { jsonError } from '../json';
import type { Problem } from '../problem';
import { notJson } from '../problems/document';
import { brokenDraft, brokenVisit, futureVisit, notVisit, tooLargeVisit } from '../problems/visits';
import { serialize } from '../ruleset/serialize';
import type { RuleSet } from '../ruleset/types';
import type { TraceEntry } from '../trace';
import type { Draft, Recorded, Visit } from './visit';

export const visitFormat = 1;
export const visitFileEnding = '.milepost-visit.json';
/** In characters. A visit of 5,000 moments with all their values has about 20 million. */
export const maxVisitLength = 64_000_000;

/** One line per entry, so that two visits can be compared by eye; keys in order of the alphabet, those of rule sets in theirs. */
export function serializeVisit(visit: Visit): string {
  const { drafts, recorded, ...head } = visit;
  const lines = [
    `"milepost":"visit"`,
    ...keysOf(head).map((key) => `${JSON.stringify(key)}:${stable(head[key as keyof typeof head])}`),
    `"drafts":[${list(drafts.map(draftText))}]`,
    `"recorded":[${list(recorded.map(stable))}]`,
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
}

function list(items: string[]): string {
  return items.length ? `\n${items.join(',\n')}\n` : '';
}

function draftText({ ruleSet, clauses }: Draft): string {
  return `{"clauses":${stable(clauses)},"ruleSet":${JSON.stringify(JSON.parse(serialize(ruleSet)))}}`;
}

/** JSON whose keys are in order, without what is undefined. */
function stable(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((one) => (one === undefined ? 'null' : stable(one))).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${keysOf(value)
    .map((key) => `${JSON.stringify(key)}:${stable((value as Record<string, unknown>)[key])}`)
    .join(',')}}`;
}

function keysOf(value: object): string[] {
  return Object.keys(value)
    .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
    .sort();
}

export type ReadRuleSet = (document: unknown) => { ruleSet: RuleSet } | { problems: Problem[] };

/** The visit in a text, or what is wrong with it in words. `readRuleSet` upgrades and checks the drafts' rule sets. Never throws. */
export function parseVisit(
  text: string,
  readRuleSet: ReadRuleSet,
): { visit: Visit } | { problems: Problem[] } {
  if (text.length > maxVisitLength) return { problems: [tooLargeVisit(text.length, maxVisitLength)] };
  let document: unknown;
  try {
    document = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    return { problems: [notJson(jsonError(text), error instanceof Error ? error.message : String(error))] };
  }
  if (!isRecord(document) || document['milepost'] !== 'visit') return { problems: [notVisit()] };
  const { format } = document;
  if (typeof format === 'number' && format > visitFormat)
    return { problems: [futureVisit(format, visitFormat)] };
  const wrong = checkFields(document, head, '') ?? checkEntries(document);
  if (wrong) return { problems: [wrong] };

  const drafts: Draft[] = [];
  for (const [index, draft] of (document['drafts'] as Record<string, unknown>[]).entries()) {
    const read = readRuleSet(draft['ruleSet']);
    if ('problems' in read)
      return { problems: [brokenDraft(`/drafts/${index}/ruleSet`, read.problems[0]?.message ?? '')] };
    drafts.push({ ruleSet: read.ruleSet, clauses: draft['clauses'] as Draft['clauses'] });
  }
  const { milepost: _, ...visit } = document as object as Visit & { milepost: string };
  return { visit: { ...visit, drafts, recorded: visit.recorded.map(withGaps) } };
}

/** JSON has no word for a clause that was not reached. */
function withGaps(one: Recorded): Recorded {
  if (one.entry.kind !== 'rule') return one;
  return { ...one, entry: { ...one.entry, clauses: one.entry.clauses.map((clause) => clause ?? undefined) } };
}

type Kind = 'text' | 'number' | 'boolean' | 'list' | 'record' | readonly (string | number)[];
/** `name?` may be missing. */
type Fields = Readonly<Record<string, Kind>>;

const head: Fields = {
  format: [visitFormat],
  'name?': 'text',
  site: 'text',
  source: ['preview', 'recorder'],
  recordedAt: 'number',
  masked: 'boolean',
  'dropped?': 'number',
  drafts: 'list',
  recorded: 'list',
};

const element: Fields = { name: 'text', tag: 'text' };
const gestures = ['click', 'submit', 'focus', 'change', 'copy', 'scroll', 'hide'];
const entries: Readonly<Record<TraceEntry['kind'], Fields>> = {
  page: { url: 'text', title: 'text', 'way?': ['load', 'virtual', 'draft'], 'values?': 'record' },
  occurrence: { occurrence: 'number', trigger: 'text', url: 'text', 'element?': 'record', 'chain?': 'list' },
  rule: { occurrence: 'number', rule: 'text', fired: 'boolean', clauses: 'list', 'event?': 'record' },
  delivery: {
    rule: 'text',
    destination: 'text',
    outcome: ['sent', 'held', 'queued', 'dropped'],
    'request?': 'record',
    'answer?': 'record',
  },
  consent: { state: 'record' },
  gesture: { gesture: gestures, element: 'record', url: 'text', 'chain?': 'list', 'page?': 'list' },
  push: { layer: 'text', url: 'text' },
  answer: { deliveries: 'list', answer: 'record', 'requests?': 'list' },
  targets: { url: 'text', states: 'record' },
};

function checkEntries({ drafts, recorded }: Record<string, unknown>) {
  const list = drafts as unknown[];
  for (const [index, draft] of list.entries()) {
    const at = `/drafts/${index}`;
    const wrong = checkFields(draft, { ruleSet: 'record', clauses: 'record' }, at);
    if (wrong) return wrong;
    for (const [rule, pointers] of Object.entries((draft as { clauses: object }).clauses))
      if (!Array.isArray(pointers) || pointers.some((one) => typeof one !== 'string'))
        return brokenVisit(`${at}/clauses/${rule}`, 'a list of texts');
  }
  for (const [index, one] of (recorded as unknown[]).entries()) {
    const wrong = checkRecorded(one, `/recorded/${index}`, list.length);
    if (wrong) return wrong;
  }
  return undefined;
}

function checkRecorded(one: unknown, at: string, drafts: number): Problem | undefined {
  const wrong = checkFields(one, { load: 'number', draft: 'number', entry: 'record' }, at);
  if (wrong) return wrong;
  const { draft, entry } = one as { draft: number; entry: Record<string, unknown> };
  if (draft >= drafts || draft < -1 || !Number.isInteger(draft))
    return brokenVisit(`${at}/draft`, 'the place of one of its drafts');
  const { kind } = entry;
  if (typeof kind !== 'string' || !Object.hasOwn(entries, kind))
    return brokenVisit(`${at}/entry/kind`, `one of ${Object.keys(entries).join(', ')}`);
  return (
    checkFields(entry, { at: 'number', ...entries[kind as TraceEntry['kind']] }, `${at}/entry`) ??
    checkInside(entry, `${at}/entry`)
  );
}

/** What screens read without asking first. */
function checkInside(entry: Record<string, unknown>, at: string): Problem | undefined {
  if (entry['element'] !== undefined) {
    const wrong = checkFields(entry['element'], element, `${at}/element`);
    if (wrong) return wrong;
  }
  if (entry['event'] !== undefined) {
    const wrong = checkFields(
      entry['event'],
      { name: 'text', params: 'record', flags: 'list' },
      `${at}/event`,
    );
    if (wrong) return wrong;
  }
  const { request } = entry;
  if (request !== undefined) {
    const shape: Fields =
      'call' in (request as object) ? { call: 'text', arguments: 'list' } : { url: 'text' };
    const wrong = checkFields(request, shape, `${at}/request`);
    if (wrong) return wrong;
  }
  if (entry['kind'] === 'rule')
    for (const [index, clause] of (entry['clauses'] as unknown[]).entries())
      if (clause !== null && !isRecord(clause)) return brokenVisit(`${at}/clauses/${index}`, 'a record');
  if (Array.isArray(entry['chain']))
    for (const [index, one] of entry['chain'].entries()) {
      const wrong = checkFields(one, { tag: 'text' }, `${at}/chain/${index}`);
      if (wrong) return wrong;
    }
  return undefined;
}

const words: Record<Exclude<Kind, readonly unknown[]>, string> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  record: 'a record',
};

function checkFields(value: unknown, fields: Fields, at: string): Problem | undefined {
  if (!isRecord(value)) return brokenVisit(at || '/', 'a record');
  for (const [field, kind] of Object.entries(fields)) {
    const name = field.replace(/\?$/, '');
    const one = Object.hasOwn(value, name) ? value[name] : undefined;
    if (one === undefined && field.endsWith('?')) continue;
    if (!isOf(one, kind))
      return brokenVisit(
        `${at}/${name}`,
        typeof kind === 'string'
          ? words[kind]
          : kind.length === 1
            ? String(kind[0])
            : `one of ${kind.join(', ')}`,
      );
  }
  return undefined;
}

function isOf(value: unknown, kind: Kind): boolean {
  if (typeof kind !== 'string') return kind.includes(value as string | number);
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'record') return isRecord(value);
  if (kind === 'number') return Number.isFinite(value);
  return typeof value === (kind === 'text' ? 'string' : 'boolean');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
