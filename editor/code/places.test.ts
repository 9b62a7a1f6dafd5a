import { expect, test } from 'vitest';
import { parse } from '../../shared/ruleset/serialize';
import { lineAndColumn, pathAround, placeInWords, placeOfProblem, placesIn } from './places';

const text = `{
  "name": "Shop",
  "rules": [
    { "id": "a", "a/b": [1] },
    {
      "id": "b"
    }
  ]
}
`;
const shown = (path: string) => {
  const { from, to } = placesIn(text)(path);
  return text.slice(from, to);
};

test('a single value is marked whole', () => {
  expect(shown('/name')).toBe('"Shop"');
  expect(shown('/rules/1/id')).toBe('"b"');
});

test('an object or list is marked by its key, or by its first bracket where it has none', () => {
  expect(shown('/rules')).toBe('"rules"');
  expect(shown('/rules/0/a~1b')).toBe('"a/b"');
  expect(placesIn(text)('/rules/1')).toEqual({
    from: text.indexOf('{\n      "id"'),
    to: text.indexOf('{\n      "id"') + 1,
  });
});

test('what is missing is marked on what lacks it', () => {
  expect(shown('/rules/0/id/deeper')).toBe('"a"');
  expect(placesIn(text)('/consent')).toEqual({ from: 0, to: 1 });
});

test('a broken text is marked where it breaks', () => {
  const broken = '{\n  "name": oops\n}\n';
  const read = parse(broken);
  if (!('problems' in read) || !read.problems[0]) throw new Error('The text should not be JSON.');
  const { from } = placeOfProblem(broken, read.problems[0]);
  expect(lineAndColumn(broken, from)).toEqual({ line: 2, column: 11 });
  expect(placeInWords(broken, read.problems[0])).toBe('');
});

test('a text that ends too early is marked on its last character', () => {
  const cut = '{\n  "name": "Shop"\n';
  const read = parse(cut);
  if (!('problems' in read) || !read.problems[0]) throw new Error('The text should not be JSON.');
  const { from, to } = placeOfProblem(cut, read.problems[0]);
  expect(cut.slice(from, to)).toBe('"');
});

test('other problems say their line and column', () => {
  const problem = { code: 'wrong-type', severity: 'error', path: '/rules/1/id', message: '' } as const;
  expect(placeInWords(text, problem)).toBe('Line 6, column 13: ');
});

test('finds the innermost value around a place, by its line', () => {
  const text =
    '{\n  "rules": [\n    {\n      "id": "a",\n      "event": "x"\n    },\n    { "id": "b" }\n  ]\n}\n';
  const around = (word: string) => pathAround(text, text.indexOf(word));
  expect(around('"x"')).toBe('/rules/0/event');
  expect(around('"event"')).toBe('/rules/0/event');
  expect(around('"b"')).toBe('/rules/1/id');
  expect(around('"rules"')).toBe('/rules');
  expect(pathAround(text, 0)).toBe('');
});
