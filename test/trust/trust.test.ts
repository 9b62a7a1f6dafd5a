/** docs/trust.md says nothing that no test and no figure stands behind. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/imports';
import { document } from './document';
import { type Figures, keptFigures } from './figures';
import { chapters, commands, namedFigures } from './promises';

const promises = chapters.flatMap((chapter) => chapter.promises);

describe('what is promised', () => {
  it.each(promises.map((promised) => [promised.promise, promised] as const))(
    '%s: a test or a figure stands behind it',
    (_, { figures = [], tests = [] }) => {
      expect(figures.length + tests.length).toBeGreaterThan(0);
      expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
      expect(figures.filter((id) => !keptFigures().rows[id])).toEqual([]);
    },
  );

  it('is measured by commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(commands.filter(({ script }) => !scripts[script])).toEqual([]);
  });

  it('gives a reason for every figure beyond its target', () => {
    const { rows } = keptFigures();
    const missed = promises.filter(({ figures = [] }) => figures.some((id) => rows[id]?.ok === false));
    expect(missed.filter((promised) => !promised.missed).map(({ promise }) => promise)).toEqual([]);
  });
});

describe('docs/trust.md', () => {
  it('tells the figures that lie beside it, and no others', () => {
    expect(readFileSync(join(root, 'docs/trust.md'), 'utf8')).toBe(document(chapters, keptFigures()));
    expect(Object.keys(keptFigures().rows).filter((id) => !namedFigures.has(id))).toEqual([]);
  });

  it('marks what misses its target, and says why', () => {
    const figures: Figures = {
      machine: 'A processor',
      rows: {
        'a.b': { value: 7, unit: 'ms', budget: 5, ok: false, date: '2026-01-02', command: 'npm run a' },
        'a.c': {
          value: 98,
          unit: '%',
          budget: 90,
          atLeast: true,
          ok: true,
          date: '2026-01-02',
          command: 'npm run a',
        },
      },
    };
    const text = document(
      [{ title: 'A', promises: [{ promise: 'It is quick', figures: ['a.b', 'a.c'], missed: 'it is not' }] }],
      figures,
    );
    expect(text).toContain(
      '| It is quick | a.b: 7 ms **missed** | at most 5 ms | `npm run a`, 2026-01-02; missed: it is not |',
    );
    expect(text).toContain('|  | a.c: 98 % | at least 90 % | `npm run a`, 2026-01-02 |');
  });
});
