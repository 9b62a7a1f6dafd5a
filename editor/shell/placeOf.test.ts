import { expect, it } from 'vitest';
import { noDocument } from '../store/state';
import { plainAddress } from './placeOf';

it.each([
  ['/site/origins/1', '/install'],
  ['/site/frames', '/install'],
  ['/site/domains/1', '/install'],
  ['/site/query', '/privacy'],
  ['/site/query/0', '/privacy'],
  ['/site/timeZone', '/json'],
  ['/site/constructor', '/json'],
  ['/site', '/json'],
])('finds the screen of %s', (path, address) => {
  expect(plainAddress(path, noDocument)).toBe(address);
});
