import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { Catalog } from '../definition';
import { upgrade } from './upgrade';
import { validate } from './validate';

const old = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../test/samples/old/${name}.json`, import.meta.url), 'utf8'));

function opened(document: unknown, from: Catalog = catalog) {
  const result = upgrade(document, from);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

describe('upgrade', () => {
  it('opens a rule set of format 0 without a problem', () => {
    const { ruleSet, upgraded } = opened(old('format-0'));
    expect(upgraded).toBe(1);
    expect(ruleSet.format).toBe(1);
    expect(ruleSet.rules).toEqual([
      {
        id: 'add-to-cart',
        name: 'Add to cart',
        event: 'add_to_cart',
        params: { item_name: '{{product_name}}' },
        triggers: [{ type: 'click', settings: { target: 'add-button' } }],
        conditions: { all: [{ variable: 'page_path', operator: 'starts-with', value: '/product/' }] },
        destinations: ['reports'],
      },
      {
        id: 'pricing',
        event: 'pricing_seen',
        triggers: [{ type: 'element-visible', settings: { target: '#pricing' } }],
        destinations: 'all',
      },
    ]);
    expect(validate(ruleSet, catalog)).toEqual([]);
  });

  it('lets a definition upgrade its own settings', () => {
    const click = catalog.triggers['click'];
    if (!click) throw new Error('no click trigger');
    const renamed: Catalog = {
      ...catalog,
      triggers: {
        ...catalog.triggers,
        click: { ...click, upgrades: { 0: ({ target }) => ({ target, exact: true }) } },
      },
    };
    expect(opened(old('format-0'), renamed).ruleSet.rules[0]?.triggers[0]?.settings).toEqual({
      target: 'add-button',
      exact: true,
    });
  });

  it('does nothing to a document of today, and the same twice', () => {
    const { ruleSet } = opened(old('format-0'));
    expect(opened(ruleSet)).toEqual({ ruleSet, upgraded: 0 });
  });

  it('says the way out of a format from the future, and of none', () => {
    expect(upgrade({ format: 99 }, catalog)).toEqual({
      problems: [
        {
          code: 'future-format',
          severity: 'error',
          path: '/format',
          message:
            'This rule set has format 99, and this Milepost reads up to 1. Update Milepost, or open it where it was written.',
        },
      ],
    });
    expect(upgrade({ rules: [] }, catalog)).toMatchObject({ problems: [{ code: 'unknown-format' }] });
    expect(upgrade([], catalog)).toMatchObject({ problems: [{ code: 'not-a-rule-set' }] });
  });

  it('never throws and leaves its input alone, whatever stands in an old document', () => {
    const part = fc.oneof(
      fc.jsonValue(),
      fc.record({
        rules: fc.array(fc.jsonValue()),
        destinations: fc.jsonValue(),
        variables: fc.array(fc.jsonValue()),
      }),
    );
    fc.assert(
      fc.property(part, (value) => {
        const document = typeof value === 'object' && value !== null ? { ...value, format: 0 } : value;
        const before = JSON.stringify(document);
        const result = upgrade(document, catalog);
        expect(JSON.stringify(document)).toBe(before);
        if ('ruleSet' in result) expect(opened(result.ruleSet).upgraded).toBe(0);
      }),
    );
  });
});
