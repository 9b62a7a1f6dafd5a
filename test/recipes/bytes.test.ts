import { expect, it } from 'vitest';
import bytesOfRecipes from '../../editor/recipes/bytes.json';
import { measureRecipes } from './measureRecipes';

it('says of every recipe what it adds to a container, within a tenth', { timeout: 180_000 }, async () => {
  const measured = await measureRecipes();
  expect(Object.keys(bytesOfRecipes), 'npm run recipe-bytes').toEqual(Object.keys(measured));
  const said: Readonly<Record<string, number>> = bytesOfRecipes;
  const wrong = Object.entries(measured).flatMap(([id, bytes]) =>
    Math.abs((said[id] ?? 0) - bytes) > Math.max(40, bytes / 10) ? [`${id}: ${said[id]}, now ${bytes}`] : [],
  );
  expect(wrong, 'bytes.json is not current: npm run recipe-bytes').toEqual([]);
});
