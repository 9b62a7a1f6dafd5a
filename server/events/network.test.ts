import { expect, it } from 'vitest';
import { networkOf } from './network';

it.each([
  ['203.0.113.77', '203.0.113'],
  ['::ffff:203.0.113.77', '203.0.113'],
  ['2001:db8:1:2::5', '2001:db8:1'],
  ['2001:0db8:0001:ffff:1:2:3:4', '2001:db8:1'],
  ['2001::5', '2001:0:0'],
  ['2001:db8::', '2001:db8:0'],
])('%s lies in %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each([
  '127.0.0.1',
  '::1',
  '::ffff:127.0.0.1',
  '10.3.2.1',
  '172.17.0.1',
  '192.168.1.9',
  'fd00::1',
  'x',
  '',
])('counts nobody by %s', (address) => {
  expect(networkOf(address)).toBe('');
});
