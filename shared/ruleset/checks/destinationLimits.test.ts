/** What vendors take, and what a rule set says of names there. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../runtime/catalog';
import { mendsOf } from '../../problems/mends';
import type { Destination, Rule, RuleSet } from '../types';
import { validate } from '../validate';

const meta = { id: 'meta', type: 'meta', settings: { pixelId: '1234567890123456' }, consent: [] };
const linkedin = { id: 'linkedin', type: 'linkedin', settings: { partnerId: '1234567' }, consent: [] };
const ga4 = { id: 'ga4', type: 'ga4', settings: { measurementId: 'G-ABC123DEF4' }, consent: [] };
const allow = { bought: 'checked by hand' };

function ruleSet(destination: Destination, rule: Partial<Rule> = {}): RuleSet {
  const params = rule.params ?? {};
  return {
    format: 1,
    site: { origins: ['https://shop.example'] },
    plan: {
      stages: [],
      events: [
        {
          name: 'bought',
          params: Object.fromEntries(Object.keys(params).map((name) => [name, { type: 'string' }])),
        },
      ],
    },
    rules: [
      {
        id: 'r',
        triggers: [{ type: 'click', settings: { target: '#buy' } }],
        event: 'bought',
        destinations: [destination.id],
        ...rule,
      },
    ],
    destinations: [destination],
    consent: { default: {}, pending: 'queue' },
  };
}
const find = (destination: Destination, rule: Partial<Rule> = {}, ready: string[] = []) =>
  validate(ruleSet(destination, rule), catalog, undefined, ready);

describe('advertising', () => {
  it('waits for the gate, which the server tells, or a reason', () => {
    expect(find(meta)).toMatchObject([
      { code: 'gate-not-met', severity: 'warning', path: '/destinations/0' },
    ]);
    expect(find(meta)[0]?.message).toContain('“bought” is not sent to Meta pixel yet');
    expect(find(meta, {}, ['bought'])).toEqual([]);
    expect(find({ ...meta, allow })).toEqual([]);
    expect(find({ ...meta, map: { events: { bought: null } } })).toEqual([]);
  });

  it('asks for ids that only the vendor gives', () => {
    const [first, ...others] = find({ ...linkedin, allow });
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: 'vendor-id-missing', path: '/destinations/0' });
    expect(first?.message).toContain('the number of a conversion made in Campaign Manager');
    expect(find({ ...linkedin, allow, map: { events: { bought: '7654321' } } })).toEqual([]);
    expect(find({ ...linkedin, allow, map: { events: { bought: 'lead' } } })).toMatchObject([
      { code: 'vendor-event-name', path: '/destinations/0/map/events/bought' },
    ]);
  });
});

describe('limits', () => {
  it('say the vendor’s rule and where it stands', () => {
    const problems = find(ga4, { params: { '1st': 'x', uid: 'y', note: 'n'.repeat(101) } });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'vendor-param-name /rules/0/params/1st',
      'vendor-param-name /rules/0/params/uid',
      'vendor-param-length /rules/0/params/note',
    ]);
    for (const { message } of problems) expect(message).toContain('https://support.google.com/');
    expect(problems[2]?.message).toContain('101 characters, of which Google Analytics 4 keeps 100');
  });

  it('are about what the vendor gets, so that another name there ends the problem', () => {
    const document = ruleSet(ga4, { params: { '1st': 'x' } });
    const [problem] = validate(document, catalog);
    const [mend, ...others] = mendsOf(problem!, document, catalog);
    expect(others).toEqual([]);
    expect(mend?.label).toMatch(/^Send it as “.+” there$/);
    expect(validate(mend!.change(document), catalog)).toEqual([]);
    expect(find({ ...ga4, map: { params: { '*': { '1st': null } } } }, { params: { '1st': 'x' } })).toEqual(
      [],
    );
  });

  it('count parameters', () => {
    const params = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}`, 'x']));
    expect(find(ga4, { params })).toMatchObject([{ code: 'vendor-param-count', path: '/rules/0/params' }]);
  });

  it('name what can only be a list, which no rule gives, and how it is sent all the same', () => {
    const document = ruleSet(ga4, { params: { items: 'sku-1,sku-2' } });
    const [problem, ...others] = validate(document, catalog);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'vendor-param-list', path: '/rules/0/params/items' });
    expect(problem?.message).toContain('only as a list of up to 200 items');
    const [mend] = mendsOf(problem!, document, catalog);
    expect(mend?.label).toBe('Send it as “site_items” there');
    expect(validate(mend!.change(document), catalog)).toEqual([]);
    expect(find({ ...meta, allow }, { params: { contents: 'sku-1' } })).toMatchObject([
      { code: 'vendor-param-list' },
    ]);
  });

  it('ask for what an event is of no use without', () => {
    const bought = { ...meta, allow, map: { events: { bought: 'Purchase' } } };
    expect(find(bought)).toMatchObject([
      { code: 'vendor-param-missing', severity: 'hint', path: '/rules/0/event', about: 'Purchase' },
    ]);
    expect(find(bought)[0]?.message).toContain('“content_ids” or “contents” with “Purchase”');
    // Under its usual name here, or its own there.
    for (const name of ['item_id', 'content_ids'])
      expect(find(bought, { params: { [name]: 'sku-1' } })).toEqual([]);
    expect(find({ ...bought, map: { events: { bought: 'Lead' } } })).toEqual([]);
  });

  it('leave a reserved name alone that is called otherwise there', () => {
    const renamed = { ...ga4, map: { events: { click: 'button_click' } } };
    const document = (destination: Destination) => ({
      ...ruleSet(destination, { event: 'click' }),
      plan: { stages: [], events: [{ name: 'click' }] },
    });
    expect(validate(document(ga4), catalog)).toMatchObject([{ code: 'reserved-name' }]);
    expect(validate(document(renamed), catalog)).toEqual([]);
    const worse = { ...ga4, map: { events: { click: 'scroll' } } };
    expect(validate(document(worse), catalog)).toMatchObject([{ code: 'vendor-event-name' }]);
  });
});

describe('names there', () => {
  it('are of events and parameters that there are', () => {
    const document = ruleSet(
      {
        ...meta,
        map: { events: { bougt: 'Lead' }, params: { '*': { pricee: 'value' }, gone: { x: 'y' } } },
        allow: { ...allow, other: 'because' },
      },
      { params: { price: '1' } },
    );
    const problems = validate(document, catalog);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'map-unknown-event /destinations/0/map/events/bougt',
      'map-unknown-event /destinations/0/allow/other',
      'map-unknown-event /destinations/0/map/params/gone',
      'map-unknown-param /destinations/0/map/params/*/pricee',
    ]);
    expect(mendsOf(problems[0]!, document, catalog).map(({ label }) => label)).toEqual([
      'Use “bought”',
      'Remove it',
    ]);
    expect(mendsOf(problems[3]!, document, catalog)[0]?.label).toBe('Use “price”');
    const mended = problems.reduce((now, each) => mendsOf(each, now, catalog)[0]!.change(now), document);
    expect(validate(mended, catalog)).toEqual([]);
  });

  it('are one for each parameter', () => {
    const two = { params: { bought: { a: 'x', b: 'x' } } };
    expect(find({ ...meta, allow, map: two }, { params: { a: '1', b: '2' } })).toMatchObject([
      { code: 'map-same-name', path: '/destinations/0/map/params', about: 'x' },
    ]);
  });

  it('are nothing but events and parameters', () => {
    const map = { rules: {} } as Destination['map'];
    expect(find({ ...meta, allow, map: map! })).toMatchObject([{ code: 'unknown-field' }]);
  });
});
