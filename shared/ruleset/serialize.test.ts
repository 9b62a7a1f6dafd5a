import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, serialize } from './serialize';
import type { RuleSet } from './types';

const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [] },
  rules: [],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
};

describe('serialize', () => {
  it('writes keys in the order of the schema, whatever order they came in', () => {
    const shuffled = {
      consent: { pending: 'queue', default: { b: 'unknown', a: 'denied' } },
      destinations: [],
      rules: [
        {
          event: 'add_to_cart',
          params: { z: 1, a: 2 },
          conditions: { all: [{ value: '/', operator: 'equals', variable: 'page_path' }] },
          triggers: [{ settings: { target: 'x', button: 'any' }, type: 'click' }],
          id: 'r',
        },
      ],
      plan: { events: [], stages: [] },
      site: { origins: ['https://shop.example'] },
      extra: true,
      format: 1,
    } as RuleSet;
    const text = serialize(shuffled);
    expect(text.endsWith('}\n')).toBe(true);
    const keys = [...text.matchAll(/"(\w+)":/g)].map((match) => match[1]);
    expect(keys).toEqual([
      ...['format', 'site', 'origins', 'plan', 'stages', 'events'],
      ...['rules', 'id', 'triggers', 'type', 'settings', 'target', 'button'],
      ...['conditions', 'all', 'variable', 'operator', 'value', 'event', 'params', 'z', 'a'],
      ...['destinations', 'consent', 'default', 'b', 'a', 'pending', 'extra'],
    ]);
  });

  it('gives the same text for what it wrote, and keeps every value', () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 });
    const condition = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.record({ operator: fc.string(), value: fc.string(), variable: fc.string() }),
        fc.record({ all: fc.array(tie('any'), { maxLength: 3 }) }),
        fc.record({ not: tie('any') }),
      ),
    })).any;
    const rule = fc.record({
      event: fc.string(),
      conditions: condition,
      params: record,
      triggers: fc.array(fc.record({ settings: record, type: fc.string() }), { maxLength: 2 }),
      id: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 3 }), record, (rules, rest) => {
        const document = { ...rest, ...ruleSet, rules } as RuleSet;
        const text = serialize(document);
        const read = parse(text);
        if (!('document' in read)) throw new Error('not JSON');
        expect(read.document).toEqual(JSON.parse(JSON.stringify(document)));
        expect(serialize(read.document as RuleSet)).toBe(text);
      }),
    );
  });

  it('keeps a parameter called __proto__', () => {
    const rules = JSON.parse('[{"id":"r","triggers":[],"event":"e","params":{"__proto__":"x"}}]');
    expect(serialize({ ...ruleSet, rules })).toContain('"__proto__": "x"');
  });
});

describe('parse', () => {
  it('says where a text stops being JSON', () => {
    expect(parse('{\n  "a": 1,\n}')).toEqual({
      problems: [
        {
          code: 'not-json',
          severity: 'error',
          path: '',
          message:
            'This text is not JSON. Line 3, column 1: look there for a missing comma, quote or bracket.',
        },
      ],
    });
  });

  it('reads a text with a byte order mark', () => {
    expect(parse('\uFEFF[1]')).toEqual({ document: [1] });
  });
});
