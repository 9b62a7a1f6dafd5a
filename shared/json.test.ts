import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonError, locate, scanJson } from './json';
import { valueAt } from './pointer';

describe('places in JSON text', () => {
  it('finds where a value stands, or its nearest parent', () => {
    const text = '{\n  "rules": [\n    { "id": "a" }\n  ]\n}';
    expect(locate(text, '/rules/0/id')).toEqual({ offset: 27, line: 3, column: 13 });
    expect(locate(text, '/rules/0/event')).toMatchObject({ line: 3, column: 5 });
    expect(locate(text, '/targets')).toMatchObject({ line: 1, column: 1 });
  });

  it('finds every value of any document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        const text = JSON.stringify(given, null, 2);
        // What JSON can say: it has no negative zero.
        const document = JSON.parse(text);
        const { starts, ends, error } = scanJson(text);
        expect(error).toBeUndefined();
        for (const [path, start] of starts) {
          expect(JSON.parse(text.slice(start, ends.get(path)))).toEqual(valueAt(document, path));
        }
      }),
    );
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      'null',
      ' ',
      '"',
      '\\',
      '0.5e3',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const text = tokens.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(jsonError(text) === undefined).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });
});
