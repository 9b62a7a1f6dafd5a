import { expect, test } from 'vitest';
import { freeId } from './freeId';

test('an id is made of the words of a name', () => {
  expect(freeId('Button “Add to cart”', [], 'target')).toBe('button-add-to-cart');
  expect(freeId('Product name', [], 'variable', '_')).toBe('product_name');
  expect(freeId('Größe wählen', [], 'target')).toBe('grosse-wahlen');
});

test('a taken id gets the next free number', () => {
  expect(freeId('rule', ['rule', 'rule-2'], 'rule')).toBe('rule-3');
});

test('it begins with a letter, is not long, and falls back where no letter is left', () => {
  expect(freeId('3 for 2', [], 'target')).toBe('for-2');
  expect(freeId('カート', [], 'target')).toBe('target');
  expect(freeId('word '.repeat(40), [], 'target').length).toBeLessThanOrEqual(48);
});
