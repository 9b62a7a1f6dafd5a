import { expect, it } from 'vitest';
import type { Recorded } from '../../shared/visit/visit';
import { seenValues } from './seenValues';

const page = (values: Record<string, unknown>): Recorded => ({
  load: 1,
  draft: -1,
  entry: { kind: 'page', at: 0, url: 'https://shop.example/', title: '', values },
});

it('offers what a variable was seen to be, the last first, each once', () => {
  const recorded = [page({ path: '/a', price: 5 }), page({ path: '/b' }), page({ path: '/a', price: 7 })];
  expect(seenValues({ recorded }, 'path')).toEqual(['/a', '/b']);
  expect(seenValues({ recorded }, 'price')).toEqual([7, 5]);
  expect(seenValues({ recorded }, 'other')).toEqual([]);
});

it('leaves out what is no value to compare with', () => {
  const values = ['', null, { masked: true }, 'x'.repeat(200)];
  expect(seenValues({ recorded: values.map((path) => page({ path })) }, 'path')).toEqual([]);
});
