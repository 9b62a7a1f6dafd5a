import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RuleSet } from '../ruleset/types';
import type { TraceEntry } from '../trace';
import { parseVisit, type ReadRuleSet, serializeVisit } from './file';
import type { Visit } from './visit';

const asIs: ReadRuleSet = (document) => ({ ruleSet: document as RuleSet });
const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [] },
  rules: [],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
};

// JSON knows no -0; everything else it knows.
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const record = fc.dictionary(fc.string(), json, { noNullPrototype: true });
const at = fc.integer({ min: 0, max: 2 ** 42 });
const element = fc.record({ name: fc.string(), tag: fc.string() });
const clause = fc.option(fc.record({ met: fc.boolean(), saw: json }), { nil: undefined });
const entry = fc.oneof(
  fc.record({
    kind: fc.constant('page'),
    at,
    url: fc.webUrl(),
    title: fc.string(),
    way: fc.constantFrom('load', 'virtual'),
    values: record,
  }),
  fc.record({
    kind: fc.constant('occurrence'),
    at,
    occurrence: fc.nat(),
    trigger: fc.string(),
    url: fc.webUrl(),
    data: record,
    element,
  }),
  fc.record({
    kind: fc.constant('rule'),
    at,
    occurrence: fc.nat(),
    rule: fc.string(),
    fired: fc.boolean(),
    clauses: fc.array(clause),
  }),
  fc.record({
    kind: fc.constant('delivery'),
    at,
    rule: fc.string(),
    destination: fc.string(),
    outcome: fc.constantFrom('sent', 'held', 'queued', 'dropped'),
    request: fc.oneof(
      fc.record({ call: fc.string(), arguments: fc.array(json) }),
      fc.record({ url: fc.webUrl(), body: json }),
    ),
  }),
  fc.record({
    kind: fc.constant('consent'),
    at,
    state: fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }),
  }),
  fc.record({
    kind: fc.constant('gesture'),
    at,
    gesture: fc.constantFrom('click', 'scroll'),
    element,
    url: fc.webUrl(),
  }),
  fc.record({ kind: fc.constant('push'), at, layer: fc.string(), entry: json, url: fc.webUrl() }),
) as fc.Arbitrary<unknown> as fc.Arbitrary<TraceEntry>;
const visits: fc.Arbitrary<Visit> = fc.record(
  {
    format: fc.constant(1 as const),
    name: fc.string(),
    site: fc.string(),
    source: fc.constantFrom('preview' as const, 'recorder' as const),
    recordedAt: at,
    masked: fc.boolean(),
    drafts: fc.array(
      fc.record({
        ruleSet: fc.constant(ruleSet),
        clauses: fc.dictionary(fc.string(), fc.array(fc.string()), { noNullPrototype: true }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    recorded: fc.array(fc.record({ load: fc.nat(), draft: fc.constant(0), entry })),
  },
  { requiredKeys: ['format', 'site', 'source', 'recordedAt', 'masked', 'drafts', 'recorded'] },
);

test('what is saved is what is opened', () => {
  fc.assert(
    fc.property(visits, (visit) => {
      expect(parseVisit(serializeVisit(visit), asIs)).toEqual({ visit });
    }),
  );
});

/** The same, with every key put in at another place. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turned(one)]),
  );
}

test('equal visits are equal files, in whatever order their keys were set', () => {
  fc.assert(
    fc.property(visits, (visit) => {
      expect(serializeVisit(turned(visit) as Visit)).toBe(serializeVisit(visit));
    }),
  );
});

const whole: Visit = {
  format: 1,
  site: 'mp_test000001',
  source: 'preview',
  recordedAt: 1_700_000_000_000,
  masked: true,
  drafts: [{ ruleSet, clauses: { r: ['/rules/0/triggers/0'] } }],
  recorded: [
    {
      load: 1,
      draft: 0,
      entry: {
        kind: 'rule',
        at: 2,
        occurrence: 1,
        rule: 'r',
        fired: false,
        clauses: [undefined, { met: true }],
      },
    },
  ],
};

type Document = Record<string, Record<string, unknown>[]>;
function damaged(change: (document: Document) => void): string {
  const document = JSON.parse(serializeVisit(whole)) as Document;
  change(document);
  return JSON.stringify(document);
}

test.each<[string, string, string, RegExp]>([
  ['no JSON', '{"milepost":', 'not-json', /Line 1, column/],
  ['other JSON', '{"format":1,"rules":[]}', 'not-a-visit', /ends in .milepost-visit.json/],
  ['nothing', 'null', 'not-a-visit', /no recorded visit/],
  ['a later format', damaged((one) => Object.assign(one, { format: 9 })), 'future-visit', /Update Milepost/],
  [
    'no entries',
    damaged((one) => Object.assign(one, { recorded: {} })),
    'broken-visit',
    /\/recorded should be a list/,
  ],
  [
    'an entry of an unknown kind',
    damaged((one) => Object.assign(one['recorded']![0]!['entry'] as object, { kind: 'constructor' })),
    'broken-visit',
    /\/recorded\/0\/entry\/kind should be one of page/,
  ],
  [
    'a draft that is not there',
    damaged((one) => Object.assign(one['recorded']![0]!, { draft: 1 })),
    'broken-visit',
    /\/recorded\/0\/draft should be the place/,
  ],
  [
    'clauses that are no places',
    damaged((one) => Object.assign(one['drafts']![0]!, { clauses: { r: 'all' } })),
    'broken-visit',
    /\/drafts\/0\/clauses\/r/,
  ],
])('says what is wrong with %s', (_, text, code, message) => {
  const read = parseVisit(text, asIs);
  expect(read).toEqual({
    problems: [expect.objectContaining({ code, message: expect.stringMatching(message) })],
  });
});

test('passes on what is wrong with the rules inside', () => {
  const read = parseVisit(serializeVisit(whole), () => ({
    problems: [{ code: 'x', severity: 'error', path: '', message: 'The rules are missing.' }],
  }));
  expect(read).toEqual({
    problems: [
      expect.objectContaining({
        path: '/drafts/0/ruleSet',
        message: expect.stringContaining('The rules are missing.'),
      }),
    ],
  });
});
