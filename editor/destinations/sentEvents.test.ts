import { expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { EventQuality } from '../../shared/quality';
import type { Destination, RuleSet } from '../../shared/ruleset/types';
import { eventNameProblem, paramNameProblem, vendorNames } from '../../shared/ruleset/vendorNames';
import { gateAt, gateWords } from './gate';
import { goes, sentEvents } from './sentEvents';

const click = { triggers: [{ type: 'click', settings: { target: '#a' } }] };
const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: [],
    events: [
      { name: 'add_to_cart' },
      { name: 'filter_used' },
      { name: 'told', sentBy: 'page', params: { plan: {} } },
    ],
  } as never,
  rules: [
    { id: 'b', ...click, event: 'filter_used', params: { price: 2, value: 3 } },
    { id: 'a', ...click, event: 'add_to_cart', params: { price: 2, color: 'red' } },
    { id: 'c', ...click, event: 'elsewhere', destinations: ['other'] },
  ],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
};
const meta = catalog.destinations['meta']!;
const linkedin = catalog.destinations['linkedin']!;
const quality = (changes: Partial<EventQuality> = {}): EventQuality => ({
  name: 'add_to_cart',
  ready: false,
  missing: ['days'],
  days: 2,
  total: 200,
  unfit: 0,
  twice: 0,
  unasked: 0,
  ...changes,
});

it('shows in the plan’s order what is sent, and as what', () => {
  const destination: Destination = {
    id: 'meta',
    type: 'meta',
    settings: {},
    map: { events: { filter_used: null }, params: { '*': { color: null } } },
  };
  const rows = sentEvents(destination, meta, ruleSet, []);
  expect(rows.map(({ event, name, standard, isChosen }) => [event, name, standard, isChosen])).toEqual([
    ['add_to_cart', 'AddToCart', true, false],
    ['filter_used', null, false, true],
    ['told', 'told', false, false],
  ]);
  expect(rows[0]?.params).toEqual([
    { param: 'price', name: 'value', chosen: undefined },
    { param: 'color', name: null, chosen: 'all' },
  ]);
  expect(rows[2]?.params).toEqual([{ param: 'plan', name: 'plan', chosen: undefined }]);
});

it('sends nothing to a vendor of ids without one', () => {
  const destination: Destination = {
    id: 'li',
    type: 'linkedin',
    settings: {},
    map: { events: { add_to_cart: '12345' } },
    allow: { add_to_cart: 'It is a test.' },
  };
  const rows = sentEvents(destination, linkedin, ruleSet, undefined);
  expect(rows.map(({ event, name }) => [event, name])).toEqual([
    ['add_to_cart', '12345'],
    ['filter_used', null],
    ['told', null],
  ]);
  expect(rows.map(goes)).toEqual([true, false, false]);
});

it.each([
  ['met', { ready: true, missing: [] }, {}],
  ['met', { ready: true, missing: [] }, { add_to_cart: 'No need.' }],
  ['allowed', {}, { add_to_cart: 'It replaces a tag.' }],
  ['waits', {}, { add_to_cart: '  ' }],
  ['waits', {}, { other: 'Because.' }],
] as const)('is %s', (state, changes, allow) => {
  const found = quality(changes as Partial<EventQuality>);
  expect(gateAt({ allow }, 'add_to_cart', [found]).state).toBe(state);
});

it('says why an event waits, with its figures', () => {
  expect(gateWords(undefined, false)).toEqual(['How it arrives is not known yet.']);
  expect(gateWords(undefined, true)).toEqual(['It has not arrived in the last 30 days.']);
  expect(gateWords(quality(), true)).toEqual(['It has arrived for 2 days of 7.']);
  expect(gateWords(quality({ total: 0, days: 9 }), true)).toEqual(['It has not arrived in the last 7 days.']);
  expect(
    gateWords(quality({ missing: ['unfit', 'twice', 'unasked'], unfit: 3, twice: 20, unasked: 200 }), true),
  ).toEqual([
    '1.5% is not as the plan says: values are missing or of another type.',
    '10% came twice within a second.',
    '100% came before the visitor answered about advertising.',
  ]);
  expect(gateWords(quality({ missing: [] }), true)).toEqual(['200 arrived well in the last 7 days.']);
});

it('says of a name while it is typed whether the vendor takes it, with its rule', () => {
  const ga4 = catalog.destinations['ga4']!;
  expect(eventNameProblem(linkedin, 'bought', 'LinkedIn')?.message).toContain('Campaign Manager');
  expect(eventNameProblem(linkedin, '12345', 'LinkedIn')?.message).toBeUndefined();
  expect(eventNameProblem(ga4, 'session_start', 'GA4')?.message).toContain('for itself');
  expect(eventNameProblem(ga4, 'add to cart', 'GA4')?.message).toContain('40 letters');
  expect(eventNameProblem(meta, 'PageView', 'Meta')?.message).toBeUndefined();
  const there = { id: 'ga', title: 'GA4' };
  expect(paramNameProblem(ga4.limits, 'x', 'user_id', there)?.message).toContain('support.google.com');
  expect(paramNameProblem(ga4.limits, 'x', 'ga_x', there)?.message).toContain('40 letters');
  expect(paramNameProblem(ga4.limits, 'x', 'colour', there)?.message).toBeUndefined();
  expect(paramNameProblem(meta.limits, 'x', 'contents', there)?.message).toContain('only as a list');
  expect(vendorNames(meta)).toContain('PageView');
});
