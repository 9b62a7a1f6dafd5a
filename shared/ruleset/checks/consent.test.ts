import { expect, it } from 'vitest';
import { catalog } from '../../../runtime/catalog';
import type { RuleSet } from '../types';
import { validate } from '../validate';

const codes = (consent: Partial<RuleSet['consent']>, destinations: RuleSet['destinations']) =>
  validate(
    {
      format: 1,
      site: { origins: ['https://shop.example'] },
      plan: { stages: [], events: [{ name: 'buy' }] },
      rules: [{ id: 'buy', triggers: [{ type: 'click', settings: { target: '#buy' } }], event: 'buy' }],
      destinations,
      consent: { default: {}, pending: 'queue', ...consent },
    },
    catalog,
  ).map(({ code, path }) => `${code} ${path}`);

const reports = { id: 'reports', type: 'collector', settings: {} };
const google = { id: 'google', type: 'ga4', settings: { measurementId: 'G-ABC123' } };

it.each<[string, Partial<RuleSet['consent']>, RuleSet['destinations'], string[]]>([
  ['a source that tells of the signal', { source: { type: 'tcf', settings: {} } }, [reports], []],
  [
    'a signal that nobody tells of',
    {},
    [{ ...reports, consent: ['analytics_storage'] }],
    ['unknown-consent-signal /destinations/0/consent/0'],
  ],
  [
    'a source that is not known',
    { source: { type: 'cookiemonster', settings: {} } },
    [reports],
    ['unknown-consent-source /consent/source/type'],
  ],
  [
    'a setting that the source does not have',
    { source: { type: 'tcf', settings: { vendors: 1 } } },
    [reports],
    ['unknown-field /consent/source/settings/vendors'],
  ],
  [
    'a source where nobody is asked',
    { manager: 'none', source: { type: 'tcf', settings: {} } },
    [reports],
    ['idle-consent-source /consent/source'],
  ],
  [
    'Google told by its own commands',
    { tellGoogle: true, source: { type: 'consent-mode', settings: {} } },
    [reports],
    ['google-told-twice /consent/tellGoogle'],
  ],
  [
    'anonymous events that nobody takes',
    { pending: 'anonymise' },
    [google],
    ['nobody-anonymous /consent/pending'],
  ],
  ['anonymous events that somebody takes', { pending: 'anonymise' }, [google, reports], []],
])('knows %s', (_, consent, destinations, expected) => {
  expect(codes(consent, destinations)).toEqual(expected);
});
