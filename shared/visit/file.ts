/** A visit as a file: text that is equal for equal visits, and back with everything checked that screens rely on. */

import { jsonError } from '../json';
import type { Problem } from '../problem';
import { notJson } from '../problems/document';
import { brokenDraft, brokenVisit, futureVisit, notVisit, tooLargeVisit } from '../problems/visits';
import { serialize } from '../ruleset/serialize';
import type { RuleSet } from '../ruleset/types';
import { type Fields, isRecord, type Mismatch, mismatch } from '../shape';
import { draftShape, recordedMismatch } from './entryShape';
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
  const wrong = checkVisit(document);
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

const head: Fields = {
  format: [visitFormat],
  'name?': 'text',
  site: 'text',
  source: ['preview', 'recorder'],
  recordedAt: 'time',
  masked: 'boolean',
  'dropped?': 'number',
  drafts: { each: draftShape },
  recorded: 'list',
};

function checkVisit(document: Record<string, unknown>): Problem | undefined {
  const wrong = mismatch(document, { fields: head }) ?? entriesMismatch(document);
  return wrong && brokenVisit(wrong.at || '/', wrong.wanted);
}

function entriesMismatch({ drafts, recorded }: Record<string, unknown>): Mismatch | undefined {
  for (const [index, one] of (recorded as unknown[]).entries()) {
    const wrong = recordedMismatch(one, (drafts as unknown[]).length, `/recorded/${index}`);
    if (wrong) return wrong;
  }
  return undefined;
}
