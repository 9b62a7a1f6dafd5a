import { expect, it } from 'vitest';
import type { Version } from '../../shared/api';
import { ago } from '../shell/ago';
import { noDocument } from '../store/state';
import { draftOf } from './openAsDraft';
import { undoLabel } from './undoPublish';

const version = (number: number) => ({ version: { number } as Version });

it('goes back to the version before, from the first to none, and from none to the last', () => {
  expect(undoLabel(version(3))).toBe('Undo: version 2 again');
  expect(undoLabel(version(1))).toBe('Undo: take the site offline');
  expect(undoLabel({ offline: true, was: 4 })).toBe('Undo: version 4 again');
});

it('opens a version under the name the site has today', () => {
  const old = { ...noDocument, name: 'Old name', notes: 'then' };
  expect(draftOf({ ...noDocument, name: 'Shop' }, old)).toEqual({
    ...noDocument,
    notes: 'then',
    name: 'Shop',
  });
  expect(draftOf(noDocument, old)).toEqual({ ...noDocument, notes: 'then' });
});

it.each([
  [5_000, 'just now'],
  [60_000, '1 minute ago'],
  [3 * 3_600_000, '3 hours ago'],
  [30 * 3_600_000, 'yesterday'],
])('says %i ms ago as %s', (passed, words) => expect(ago(1e12 - passed, 1e12)).toBe(words));
