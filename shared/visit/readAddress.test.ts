import { expect, test } from 'vitest';
import { notRecorded } from './known';
import { maskMark } from './maskTexts';
import { readPage, readQuery } from './readAddress';

test('what was taken out of an address is unknown, and the rest of it is not', () => {
  const address = `https://shop.example/orders/${maskMark}?ref=${maskMark}&page=2`;
  expect(readPage({ part: 'host' }, address)).toBe('shop.example');
  expect(readPage({ part: 'segment', segment: 1 }, address)).toBe('orders');
  for (const part of ['url', 'path', 'query', 'address'])
    expect([part, readPage({ part }, address)]).toEqual([part, notRecorded]);
  expect(readQuery({ key: 'ref' }, address)).toBe(notRecorded);
  expect(readQuery({ key: 'page' }, address)).toBe('2');
  expect(readQuery({ key: 'none' }, address)).toBeUndefined();
});
