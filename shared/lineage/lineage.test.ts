import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { RuleSet } from '../ruleset/types';
import { lineageDifference } from './difference';
import { exportLineage } from './exports';
import { fieldsOf, variableWords } from './fields';
import { lineage } from './lineage';
import { purposeOf, purposes, receivesOf } from './receivers';

const options = { server: 'https://milepost.example', retentionMonths: 25 };

function shop(): RuleSet {
  return {
    format: 1,
    name: 'Shop | <b>',
    site: { origins: ['https://shop.example'], query: ['color'] },
    plan: {
      stages: [{ id: 'intent', name: 'Intent' }],
      events: [
        {
          name: 'add_to_cart',
          stage: 'intent',
          params: {
            item_name: { type: 'string' },
            email: { type: 'string', allowPersonalData: true, consent: ['ad_user_data'] },
          },
        },
        { name: 'trial_started', stage: 'intent', sentBy: 'page' },
      ],
    },
    variables: [{ id: 'product', name: 'Product name', type: 'element', settings: { read: 'text' } }],
    rules: [
      {
        id: 'add',
        name: 'Add to cart',
        triggers: [{ type: 'click', settings: { target: '#add' } }],
        conditions: { all: [{ variable: 'page_path', operator: 'starts-with', value: '/p/' }] },
        event: 'add_to_cart',
        params: { item_name: '{{product}}', email: '{{product}}', list: 'shelf' },
        consent: ['functionality_storage'],
      },
    ],
    destinations: [
      { id: 'reports', type: 'collector', settings: {} },
      {
        id: 'ads',
        type: 'meta',
        settings: { pixelId: '1' },
        allow: { add_to_cart: 'Needed' },
        map: { params: { '*': { item_name: 'content_name' } } },
      },
      { id: 'pixel', type: 'image-pixel', settings: { url: 'https://pixel.example/p?u={page.url}' } },
      { id: 'layer', type: 'data-layer', settings: {} },
    ],
    consent: { default: {}, pending: 'anonymise', storage: 'analytics_storage' },
  };
}

const rowTo = (destination: string, ruleSet = shop()) =>
  lineage(ruleSet, catalog, options).rows.find(
    (row) => row.destination === destination && row.rule === 'add',
  )!;

describe('lineage', () => {
  it('says what our own collector gets, from where, with which consent and for how long', () => {
    const row = rowTo('reports');
    expect(row).toMatchObject({
      ruleName: 'Add to cart',
      event: 'add_to_cart',
      ways: ['browser'],
      hosts: ['milepost.example'],
      purpose: 'Audience measurement',
      consent: ['analytics_storage', 'functionality_storage'],
      pending: 'anonymise',
      retention: '25 months on this server',
      decides: ['Page path'],
    });
    expect(row.fields.slice(0, 3)).toEqual([
      {
        name: 'item_name',
        sentAs: 'item_name',
        from: 'Text or attribute on the page: Product name',
        personal: false,
        consent: [],
      },
      {
        name: 'email',
        sentAs: 'email',
        from: 'Text or attribute on the page: Product name',
        personal: true,
        consent: ['ad_user_data'],
      },
      { name: 'list', sentAs: 'list', from: 'Fixed: shelf', personal: false, consent: [] },
    ]);
    expect(row.fields.find(({ name }) => name === 'visitor_id')?.consent).toEqual(['analytics_storage']);
  });

  it('names the hosts, the names and the parts of an event that others get', () => {
    const ads = rowTo('ads');
    expect(ads.hosts).toEqual(['connect.facebook.net', 'www.facebook.com']);
    expect(ads.fields.map(({ name, sentAs }) => `${name} ${sentAs}`)).toContain('item_name content_name');
    expect(ads.retention).toBe('As set up with the receiver');
    expect(rowTo('pixel').hosts).toEqual(['pixel.example']);
    expect(rowTo('pixel').fields.at(-1)?.name).toBe('page.url');
    expect(rowTo('layer')).toMatchObject({ ways: ['page'], hosts: [], retention: 'Not kept by Milepost' });
  });

  it('says what the page reports itself, and nothing of what does not go', () => {
    const { rows } = lineage(shop(), catalog, options);
    expect(
      rows.filter(({ event }) => event === 'trial_started').map(({ destination }) => destination),
    ).toEqual(['reports', 'ads', 'pixel', 'layer']);
    const ruleSet = shop();
    ruleSet.destinations[1]!.map = { events: { add_to_cart: null }, params: { '*': { item_name: null } } };
    ruleSet.destinations[0]!.map = { params: { add_to_cart: { item_name: null } } };
    expect(rowTo('ads', ruleSet)).toBeUndefined();
    expect(rowTo('reports', ruleSet).fields.map(({ name }) => name)).not.toContain('item_name');
  });

  it('tells what differs between two versions', () => {
    const after = shop();
    after.rules[0]!.params = { item_name: '{{product}}', page: '{{page_url}}' };
    after.rules[0]!.consent = [];
    after.destinations.splice(2, 1);
    const changes = lineageDifference(lineage(shop(), catalog, options), lineage(after, catalog, options));
    expect(changes.map(({ kind, row }) => `${kind} ${row.rule || 'page'} ${row.destination}`)).toEqual([
      'changed add reports',
      'changed add ads',
      'changed add layer',
      'removed add pixel',
      'removed page pixel',
    ]);
    expect(changes[0]?.details).toEqual([
      'Also sends page.',
      'No longer sends email and list.',
      'Now needs consent to analytics.',
    ]);
    expect(lineageDifference(lineage(shop(), catalog, options), lineage(shop(), catalog, options))).toEqual(
      [],
    );
  });

  it('writes files in which nobody else’s text becomes markup or a formula', () => {
    const ruleSet = shop();
    ruleSet.rules[0]!.name = '=HYPERLINK("x") | <img>';
    const found = lineage(ruleSet, catalog, options);
    const md = exportLineage(found, ruleSet.name!, 'md');
    expect(md).toContain('# Shop \\| \\<b\\>: where data goes');
    expect(md).toContain('\\| \\<img\\>');
    const [, first] = exportLineage(found, '', 'csv').split('\r\n');
    expect(first).not.toMatch(/^"?=/);
    expect(JSON.parse(exportLineage(found, '', 'json'))).toEqual(found);
  });
});

describe('the catalog', () => {
  it.each(Object.values(catalog.destinations).map((each) => [each.type, each] as const))(
    'says of %s who gets what for which purpose',
    (type, definition) => {
      const group = definition.group ?? 'Analytics';
      expect(purposes[group], `shared/lineage/receivers.ts says no purpose for ${group}`).toBeDefined();
      expect(purposeOf(definition)).toBeTruthy();
      // Whatever is not a vendor's says itself what it gets.
      if (!definition.group || definition.group === 'Your own')
        expect(receivesOf(definition), `shared/lineage/receivers.ts does not know ${type}`).not.toBe(
          'vendor',
        );
      const fields = fieldsOf(undefined, { id: 'x', type, settings: {} }, definition, shop(), catalog);
      for (const { from } of fields) expect(from).toBeTruthy();
    },
  );

  it('has words for every kind of variable and every built-in one', () => {
    for (const { type } of Object.values(catalog.variables)) {
      const ruleSet = { ...shop(), variables: [{ id: 'it', name: 'It', type, settings: {} }] };
      expect(variableWords('it', ruleSet, catalog)).toMatch(/^\p{Lu}[^:]+: It$/u);
    }
    for (const id of Object.keys(catalog.builtins)) expect(variableWords(id, shop(), catalog)).not.toBe(id);
  });
});
