import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate, references, renameReference, soleReference } from './template';

describe('templates', () => {
  it('reads references, literal braces and braces that hold no name', () => {
    expect(parseTemplate('SKU {{ sku }} of \\{{brand}}')).toEqual([
      'SKU ',
      { variable: 'sku' },
      ' of {{brand}}',
    ]);
    expect(parseTemplate('{{}} {{ }} {{open')).toEqual(['{{}} {{ }} {{open']);
    expect(parseTemplate('{{a}}{{b}}')).toEqual([{ variable: 'a' }, { variable: 'b' }]);
    expect(parseTemplate('')).toEqual([]);
  });

  it('knows a text that is exactly one reference', () => {
    expect(soleReference('{{price}}')).toBe('price');
    for (const text of ['{{price}} ', '\\{{price}}', '{{a}}{{b}}', '{{ }}', 'price', '']) {
      expect(soleReference(text)).toBeUndefined();
    }
  });

  it('lists each variable once, in order', () => {
    expect(references('{{b}} {{a}} {{ b }} \\{{c}}')).toEqual(['b', 'a']);
  });

  it('renames one variable and leaves the rest as written', () => {
    expect(renameReference('{{ a }}\\{{a}}{{ab}}', 'a', 'x')).toBe('{{x}}\\{{a}}{{ab}}');
  });

  it('agrees on references however it finds them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '\\', 'a', ' '), maxLength: 12 }), (text) => {
        const parts = parseTemplate(text);
        const found = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.variable]));
        expect(references(text)).toEqual([...new Set(found)]);
        const [first] = parts;
        expect(soleReference(text)).toBe(
          parts.length === 1 && typeof first === 'object' ? first.variable : undefined,
        );
      }),
    );
  });
});
