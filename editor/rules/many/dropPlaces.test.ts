import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../shared/ruleset/types';
import { dropAt, dropPlaces, dropWords } from './dropPlaces';
import { gridKey } from './gridKeys';
import type { Row } from './listRows';

const rule = (id: string, group: string): Row => ({
  kind: 'rule',
  id,
  group,
  rule: { id, triggers: [], event: '' } as Rule,
  problem: undefined,
});
const head = (by: string, group: string): Row => ({
  kind: 'group',
  id: `${by} ${group}`,
  group,
  title: group,
  count: 2,
  open: true,
});
const rowsBy = (by: string): Row[] => [
  head(by, 'x'),
  rule('a', 'x'),
  rule('b', 'x'),
  head(by, 'y'),
  rule('c', 'y'),
];
const a = { ids: new Set(['a']), groups: new Set(['x']) };

describe('putting a rule down', () => {
  it('keeps it in its stage, which belongs to its event', () => {
    const view = { sort: 'own', group: 'stage' } as const;
    expect(dropAt(rowsBy('stage'), 2, 'after', a, view)).toEqual({
      place: { beside: { id: 'b', side: 'after' } },
      line: 3,
    });
    expect(dropAt(rowsBy('stage'), 4, 'before', a, view)).toBeUndefined();
    expect(dropAt(rowsBy('stage'), 3, 'before', a, view)).toBeUndefined();
  });

  it('puts it into another folder, beside a rule or by its heading', () => {
    const view = { sort: 'own', group: 'folder' } as const;
    expect(dropAt(rowsBy('folder'), 4, 'before', a, view)).toEqual({
      place: { beside: { id: 'c', side: 'before' }, folder: 'y' },
      line: 4,
      into: 'folder y',
    });
    expect(dropAt(rowsBy('folder'), 3, 'after', a, view)).toEqual({
      place: { folder: 'y' },
      into: 'folder y',
    });
    expect(dropAt(rowsBy('folder'), 0, 'after', a, view)).toBeUndefined();
  });

  it('changes nothing but the folder where the list is sorted', () => {
    const view = { sort: 'name', group: 'folder' } as const;
    expect(dropAt(rowsBy('folder'), 4, 'before', a, view)).toEqual({
      place: { folder: 'y' },
      into: 'folder y',
    });
    expect(dropAt(rowsBy('folder'), 2, 'after', a, view)).toBeUndefined();
    expect(dropPlaces(rowsBy('stage'), a, { sort: 'size', group: 'stage' })).toEqual([]);
  });

  it('offers each place once to the arrow keys, and says where it is', () => {
    const drops = dropPlaces(rowsBy('folder'), a, { sort: 'own', group: 'folder' });
    expect(drops.map((drop) => dropWords(drop, (id) => id.toUpperCase()))).toEqual([
      'before B',
      'after B',
      'in folder y',
      'before C, in folder y',
      'after C, in folder y',
    ]);
  });
});

describe('a key in the list', () => {
  const press = (key: string, more = {}) =>
    gridKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }, 4, 20);

  it('walks, stretches and stops at the ends', () => {
    expect(press('ArrowDown')).toEqual({ do: 'walk', to: 5, stretch: false });
    expect(press('PageUp', { shiftKey: true })).toEqual({ do: 'walk', to: 0, stretch: true });
    expect(press('End')).toEqual({ do: 'walk', to: 19, stretch: false });
  });

  it('chooses all with Ctrl or ⌘, and leaves other combinations alone', () => {
    expect(press('a', { ctrlKey: true })).toEqual({ do: 'all' });
    expect(press('A', { metaKey: true })).toEqual({ do: 'all' });
    expect(press('a')).toBeUndefined();
    expect(press('ArrowDown', { ctrlKey: true })).toBeUndefined();
    expect(press('F10', { shiftKey: true })).toEqual({ do: 'menu' });
  });
});
