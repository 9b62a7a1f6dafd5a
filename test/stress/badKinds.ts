/** Forty ways for an event to be wrong, each with the code it is put aside with. */
import type { MilepostEvent } from '../../shared/event';

type Event = Record<string, unknown>;
export type BadKind = [code: string, name: string, spoil: (event: MilepostEvent, number: number) => unknown];

const without = (field: string) => (event: MilepostEvent) => {
  const rest: Event = { ...event };
  delete rest[field];
  return rest;
};
const withField = (field: string, value: unknown) => (event: MilepostEvent) => ({ ...event, [field]: value });
const withPage = (field: string, value: unknown) => (event: MilepostEvent) => ({
  ...event,
  page: { ...event.page, [field]: value },
});
const withParam = (value: unknown) => (event: MilepostEvent) => ({ ...event, params: { spoilt: value } });

export const badKinds: readonly BadKind[] = [
  ['not-an-event', 'a number', (_event, number) => number],
  ['not-an-event', 'a text', (event) => JSON.stringify(event)],
  ['not-an-event', 'a list', (event) => [event]],
  ['bad-field', 'without a site', without('site')],
  ['bad-id', 'without an id', without('id')],
  [
    'bad-id',
    'an id of another version',
    (event) => ({ ...event, id: event.id.replace(/-7(?=\w{3}-8)/, '-4') }),
  ],
  ['bad-id', 'an id in capitals', (event) => ({ ...event, id: event.id.replace(/^../, 'AF') })],
  ['bad-id', 'an id that is a number', (event, number) => ({ ...event, id: number })],
  ['bad-id', 'an id with SQL', (event) => ({ ...event, id: `${event.id}'; DROP TABLE inbox; --` })],
  ['bad-field', 'without a name', without('name')],
  ['bad-field', 'an empty name', withField('name', '')],
  ['name-too-long', 'a long name', withField('name', 'n'.repeat(129))],
  ['bad-field', 'a name that is an object', withField('name', { toString: 'x' })],
  ['bad-field', 'without a page', without('page')],
  ['bad-field', 'a page that is a text', withField('page', 'https://shop.example/')],
  ['too-long', 'a long address', withPage('url', `https://shop.example/${'a'.repeat(3000)}`)],
  ['bad-field', 'an address that is no text', withPage('url', 7)],
  ['bad-field', 'a width that is a text', withPage('width', '1280')],
  ['bad-field', 'a width below nothing', withPage('width', -1)],
  ['bad-field', 'a broken place', withField('seq', 1.5)],
  ['bad-field', 'a place below nothing', withField('seq', -1)],
  ['bad-field', 'place nought', withField('seq', 0)],
  ['bad-field', 'a place that is a text', withField('seq', '1')],
  ['clock', 'without a time', without('created_at')],
  ['clock', 'a time before the epoch', withField('created_at', -1)],
  ['clock', 'a time that is a text', withField('created_at', '2026-01-01')],
  ['clock', 'no time', withField('created_at', null)],
  ['bad-field', 'without consent', without('consent')],
  ['bad-field', 'consent of another word', withField('consent', { analytics_storage: 'yes' })],
  ['bad-field', 'without a rollout', without('rollout')],
  ['bad-field', 'a rollout above all', withField('rollout', { state: 'live', percent: 101 })],
  ['bad-field', 'flags that are no list', withField('flags', 'redacted')],
  ['bad-field', 'without parameters', without('params')],
  ['bad-field', 'a parameter that is an object', withParam({ deep: { deeper: 1 } })],
  ['bad-field', 'a parameter that is a list', withParam([1, 2])],
  ['bad-field', 'a parameter that is nothing', withParam(null)],
  ['too-long', 'a long parameter', withParam('p'.repeat(5000))],
  [
    'bad-field',
    'a thousand parameters',
    (event) => ({
      ...event,
      params: Object.fromEntries(Array.from({ length: 1000 }, (_, each) => [`p${each}`, each])),
    }),
  ],
  ['bad-field', 'a value that is a text', withField('value', '30')],
  ['bad-field', 'a currency that is a number', withField('currency', 840)],
];
