import { describe, expect, it } from 'vitest';
import type { DestinationDefinition } from '../../shared/definition';
import type { RuleSet } from '../../shared/ruleset/types';
import { validate } from '../../shared/ruleset/validate';
import { catalog } from '../catalog';

const definitions = Object.values(catalog.destinations);

/** Problems of one event with these parameters, sent to one destination. */
function problemsOf(
  { type, examples }: DestinationDefinition,
  params: Record<string, string>,
  event = 'noticed',
): string[] {
  const ruleSet: RuleSet = {
    format: 1,
    site: { origins: ['https://shop.example'] },
    plan: {
      stages: [],
      events: [
        {
          name: event,
          params: Object.fromEntries(Object.keys(params).map((name) => [name, { type: 'string' as const }])),
        },
      ],
    },
    rules: [{ id: 'one', triggers: [{ type: 'page-view', settings: {} }], event, params }],
    destinations: [{ id: 'there', type, settings: { ...examples[0]?.settings }, consent: [] }],
    consent: { manager: 'none', default: {}, pending: 'queue' },
  };
  return validate(ruleSet, catalog).flatMap(({ code, path }) =>
    path.includes('/params') ? `${code} ${path.replace('/rules/0/params', '')}` : [],
  );
}

const filled = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`p${place}`, 'x']));

describe.each(
  definitions.flatMap((definition) => (definition.limits ? [[definition.type, definition] as const] : [])),
)('%s', (_, definition) => {
  const { limits } = definition;
  const { maxParams, paramLength, paramName, reservedParams = [], lists = [], source } = limits!;

  it('names where the vendor says its limits', () => {
    expect(source).toMatch(/^https:\/\//);
  });

  it('takes as much as the vendor says, and says what is more', () => {
    expect(problemsOf(definition, { p: 'x'.repeat(paramLength ?? 1000) })).toEqual([]);
    if (paramLength)
      expect(problemsOf(definition, { p: 'x'.repeat(paramLength + 1) })).toEqual(['vendor-param-length /p']);
    if (!maxParams) return;
    expect(problemsOf(definition, filled(maxParams))).toEqual([]);
    expect(problemsOf(definition, filled(maxParams + 1))).toEqual(['vendor-param-count ']);
  });

  it('says which names of parameters the vendor does not take', () => {
    for (const name of reservedParams)
      expect(problemsOf(definition, { [name]: 'x' })).toEqual([`vendor-param-name /${name}`]);
    for (const name of lists)
      expect(problemsOf(definition, { [name]: 'x' })).toEqual([`vendor-param-list /${name}`]);
    if (paramName) {
      const long = `p${'x'.repeat(600)}`;
      expect(problemsOf(definition, { [long]: 'x' })).toEqual([`vendor-param-name /${long}`]);
    }
  });
});

describe.each([
  ['ga4', ['add_to_cart', 'a'.repeat(40)], ['a'.repeat(41), '1st', 'ga_x', 'google_x', 'firebase_x', 'a-b']],
  ['umami', ['x'.repeat(50)], ['x'.repeat(51)]],
  ['fathom', ['Newsletter – gelesen'], ['cart 🛒']],
  ['hotjar', ['a-b_C1', 'x'.repeat(250)], ['a b', 'x'.repeat(251)]],
  ['fullstory', ['any name', 'x'.repeat(250)], ['x'.repeat(251)]],
  ['hubspot', ['add_to_cart', 'pe123_added'], ['Added', '1st', 'a-b']],
  ['snowplow', ['add_to_cart'], ['add to cart']],
])('%s', (type, taken, refused) => {
  const { eventNames } = catalog.destinations[type]!;

  it('takes names of events as the vendor says', () => {
    const takes = (name: string) => new RegExp(eventNames!.pattern).test(name);
    expect(taken.filter((name) => !takes(name))).toEqual([]);
    expect(refused.filter(takes)).toEqual([]);
  });
});

it.each(['image-pixel', 'url-request'])(
  '%s takes addresses with known places after the host only',
  (type) => {
    const url = catalog.destinations[type]!.settings.properties['url']!;
    const takes = (text: string) => new RegExp(url.pattern!).test(text);
    const good = [
      'https://a.example',
      'https://a.example/p.gif?e={name}&id={id}&p={params.price}&{params}',
      'https://a.example:8443/{page.url}#x',
      'http://localhost:9000?{currency}',
    ];
    const bad = [
      'https://{name}.example/',
      'https://a.example/{{page_path}}',
      'https://a.example/{visitor_id}',
      'https://a.example/{params.a.b}',
      'ftp://a.example/',
      'https://a.example/ x',
      'https://a.example/{name',
      'javascript:alert(1)',
    ];
    expect(good.filter((text) => !takes(text))).toEqual([]);
    expect(bad.filter(takes)).toEqual([]);
  },
);
