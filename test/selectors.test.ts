import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { document } from './bench/selectors/document';
import { type Figures, missed } from './bench/selectors/figures';
import { root } from './support/imports';

const figures: Figures = JSON.parse(readFileSync(join(root, 'docs/selectors.json'), 'utf8'));

test('docs/selectors.md tells the figures that lie beside it', () => {
  expect(readFileSync(join(root, 'docs/selectors.md'), 'utf8')).toBe(document(figures));
});

test('a goal that is missed is named with what was found', () => {
  const count = { present: 100, right: 60, wrong: 2, ambiguous: 0, lost: 38, gone: 0, goneHit: 0 };
  expect(missed([{ name: 'versions', counts: [{ method: 'milepost', ...count }] }])).toEqual([
    'versions: milepost is right 60.0 %, at least 65.0 % is wanted.',
    'versions: milepost is wrong 2.0 %, at most 1.0 % is wanted.',
  ]);
  expect(missed([{ name: 'versions', counts: [{ method: 'finder', ...count }] }])).toEqual([]);
});
