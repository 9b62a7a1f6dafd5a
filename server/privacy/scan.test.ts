import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder } from '../testing/testServer';
import { searchFolder } from './scan';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('finds a text in every file, also across the pieces that are read, and not within a longer one', async () => {
  const piece = 4 * 1024 * 1024;
  mkdirSync(join(folder, 'deep'));
  for (const shift of [-20, -10, -5, -1, 0, 1]) {
    const bytes = Buffer.alloc(piece + 100, ' ');
    bytes.write('visitor-42', piece + shift);
    writeFileSync(join(folder, 'deep', `at${shift}`), bytes);
  }
  writeFileSync(join(folder, 'begin'), 'visitor-42"');
  writeFileSync(join(folder, 'end'), '"visitor-42');
  writeFileSync(join(folder, 'longer'), 'visitor-421 xvisitor-42 -visitor-42');
  writeFileSync(join(folder, 'empty'), '');
  const { found, files } = await searchFolder(folder, ['visitor-42']);
  expect(files).toBe(10);
  expect(found.map(({ file, times }) => `${file} ${times}`).sort()).toEqual(
    ['begin 1', 'end 1', ...[-20, -10, -5, -1, 0, 1].map((at) => `deep/at${at} 1`)].sort(),
  );
});
