/** What entries of a visit look like, as far as screens and replays rely on it: pages and files can say anything. */
import { type Fields, fits, isRecord, type Mismatch, mismatch, type Shape } from '../shape';
import type { TraceEntry } from '../trace';
import type { Draft, Recorded } from './visit';

const element: Shape = {
  fields: { name: 'text', tag: 'text', 'id?': 'text', 'classes?': { each: 'text' }, 'text?': 'text' },
};

export const elementShape: Shape = {
  fields: {
    tag: 'text',
    'id?': 'text',
    'classes?': { each: 'text' },
    'attributes?': { values: 'text' },
    'text?': 'text',
    'child?': { each: 'number' },
    'ofType?': { each: 'number' },
    'parent?': 'number',
  },
};
const chain: Shape = { each: elementShape };

const answer: Shape = {
  fields: {
    'status?': 'number',
    'failed?': ['policy', 'blocked', 'offline', 'status', 'nobody'],
    'ms?': 'number',
  },
};
const event: Shape = { fields: { name: 'text', params: 'record', flags: { each: 'text' } } };
const requests: Shape = { each: { fields: { url: 'text', 'status?': 'number', 'ms?': 'number' } } };
const targetState: Shape = {
  fields: {
    'matches?': 'number',
    visible: 'number',
    'coveredBy?': element,
    elements: { each: { fields: { element, chain } } },
  },
};

const entries: Readonly<Record<TraceEntry['kind'], Fields>> = {
  page: {
    url: 'text',
    title: 'text',
    'way?': ['load', 'virtual', 'draft'],
    'referrer?': 'text',
    'values?': 'record',
  },
  occurrence: {
    occurrence: 'number',
    trigger: 'text',
    url: 'text',
    'element?': element,
    'chain?': chain,
    'data?': 'record',
    'values?': 'record',
    'cause?': 'number',
  },
  rule: {
    occurrence: 'number',
    rule: 'text',
    fired: 'boolean',
    clauses: 'list',
    'stoppedBy?': ['frequency', 'rollout', 'schedule', 'error'],
    'limits?': 'list',
    'event?': event,
    'error?': 'text',
  },
  delivery: {
    rule: 'text',
    destination: 'text',
    outcome: ['sent', 'held', 'queued', 'dropped'],
    'delivery?': 'number',
    'because?': ['consent', 'preview', 'limit', 'offline'],
    'request?': 'record',
    'answer?': answer,
  },
  consent: { state: { values: 'text' }, 'by?': ['default', 'page', 'source'] },
  code: { code: 'text', trouble: ['threw', 'slow', 'stopped'], 'error?': 'text', 'tookMs?': 'number' },
  gesture: {
    gesture: ['click', 'submit', 'focus', 'change', 'copy', 'scroll', 'hide'],
    element,
    url: 'text',
    'chain?': chain,
    'data?': 'record',
    'values?': 'record',
    'valuesOf?': 'number',
    'page?': { each: ['stopped', 'prevented', 'swallowed'] },
  },
  push: { layer: 'text', url: 'text', 'values?': 'record' },
  answer: { deliveries: { each: 'number' }, answer, 'requests?': requests },
  targets: { url: 'text', states: { values: targetState } },
};

const limits: Readonly<Record<string, Fields>> = {
  frequency: { open: 'boolean', used: 'number', limit: 'number' },
  rollout: { open: 'boolean', percent: 'number', 'place?': 'number' },
  schedule: { open: 'boolean', clock: 'text' },
};

/** What is wrong with an entry, or undefined. */
export function entryMismatch(entry: unknown, at = ''): Mismatch | undefined {
  if (!isRecord(entry)) return { at, wanted: 'a record' };
  const kind = Object.hasOwn(entry, 'kind') ? entry['kind'] : undefined;
  if (typeof kind !== 'string' || !Object.hasOwn(entries, kind))
    return { at: `${at}/kind`, wanted: `one of ${Object.keys(entries).join(', ')}` };
  return (
    mismatch(entry, { fields: { at: 'time', ...entries[kind as TraceEntry['kind']] } }, at) ??
    (kind === 'delivery' ? requestMismatch(entry['request'], `${at}/request`) : undefined) ??
    (kind === 'rule' ? ruleMismatch(entry, at) : undefined)
  );
}

function requestMismatch(request: unknown, at: string): Mismatch | undefined {
  if (!isRecord(request)) return undefined;
  const isCall = Object.hasOwn(request, 'call');
  return mismatch(request, { fields: isCall ? { call: 'text', arguments: 'list' } : { url: 'text' } }, at);
}

function ruleMismatch(entry: Record<string, unknown>, at: string): Mismatch | undefined {
  // A clause that was not reached is null in files.
  for (const [index, clause] of (entry['clauses'] as unknown[]).entries())
    if (clause !== null && clause !== undefined) {
      const wrong = mismatch(clause, { fields: { 'met?': 'boolean' } }, `${at}/clauses/${index}`);
      if (wrong) return wrong;
    }
  for (const [index, limit] of ((entry['limits'] as unknown[] | undefined) ?? []).entries()) {
    const here = `${at}/limits/${index}`;
    const kind = isRecord(limit) ? limit['kind'] : undefined;
    if (typeof kind !== 'string' || !Object.hasOwn(limits, kind))
      return { at: `${here}/kind`, wanted: `one of ${Object.keys(limits).join(', ')}` };
    const wrong = mismatch(limit, { fields: limits[kind]! }, here);
    if (wrong) return wrong;
  }
  return undefined;
}

/** `drafts`: how many the visit has. */
export function recordedMismatch(one: unknown, drafts: number, at = ''): Mismatch | undefined {
  const wrong = mismatch(one, { fields: { load: 'number', draft: 'number', entry: 'record' } }, at);
  if (wrong) return wrong;
  const { draft, entry } = one as Recorded;
  if (draft >= drafts || draft < -1 || !Number.isInteger(draft))
    return { at: `${at}/draft`, wanted: 'the place of one of its drafts' };
  return entryMismatch(entry, `${at}/entry`);
}

export function isRecorded(one: unknown, drafts: number): one is Recorded {
  return recordedMismatch(one, drafts) === undefined;
}

export const draftShape: Shape = {
  fields: { ruleSet: 'record', clauses: { values: { each: 'text' } } },
};

export function isDraft(draft: unknown): draft is Draft {
  return fits(draft, draftShape);
}
