import { expect, it } from 'vitest';
import { catalog } from '../../../runtime/catalog';
import type { RuleSet } from '../types';
import { validate } from '../validate';

const origins = ['https://www.shop.example', 'https://booking.example:8443'];

const codes = (site: Partial<RuleSet['site']>, storage?: string, variable = 'page_url') =>
  validate(
    {
      format: 1,
      site: { origins, ...site },
      plan: { stages: [], events: [{ name: 'buy', params: { at: { type: 'string' } } }] },
      rules: [
        {
          id: 'buy',
          triggers: [{ type: 'click', settings: { target: '#buy' } }],
          event: 'buy',
          params: { at: `{{${variable}}}` },
        },
      ],
      destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: [] }],
      consent: { default: { kept: 'unknown' }, pending: 'queue', ...(storage && { storage }) },
    },
    catalog,
  ).map(({ code, path }) => `${code} ${path}`);

it.each<[string, Partial<RuleSet['site']>, string | undefined, string[]]>([
  ['domains that hold the site’s addresses', { domains: ['shop.example', 'booking.example'] }, 'kept', []],
  [
    'domains where nothing is kept',
    { domains: ['shop.example'] },
    undefined,
    ['domains-without-storage /site/domains'],
  ],
  [
    'a domain in another, and one named twice',
    { domains: ['www.shop.example', 'shop.example', 'booking.example', 'booking.example'] },
    'kept',
    ['domain-within-domain /site/domains/0', 'domain-within-domain /site/domains/3'],
  ],
  [
    'a domain that only ends like one',
    { domains: ['hop.example', 'booking.example'] },
    'kept',
    ['domain-of-nobody /site/domains/0'],
  ],
  ['an address for a domain', { domains: ['https://shop.example'] }, 'kept', ['malformed /site/domains/0']],
  ['a domain of the highest level', { domains: ['example'] }, 'kept', ['malformed /site/domains/0']],
  ['frames of several addresses', { frames: 'site' }, undefined, []],
  [
    'frames of several addresses where there is one',
    { frames: 'site', origins: ['https://shop.example'] },
    undefined,
    ['frames-of-one-origin /site/frames'],
  ],
])('knows %s', (_, site, storage, expected) => {
  expect(codes(site, storage)).toEqual(expected);
});

it('says where a frame’s address is read and no frame is followed', () => {
  expect(codes({}, undefined, 'frame_url')).toEqual(['frames-not-watched /rules/0/params/at']);
  expect(codes({ frames: 'own' }, undefined, 'frame_url')).toHaveLength(1);
  expect(codes({ frames: 'same-origin' }, undefined, 'frame_url')).toEqual([]);
});
