import { describe, expect, it } from 'vitest';
import { readQuery, readTyping, toggleFilter, writeFilter, writeQuery } from './filters';
import { plainView, readView, writeView } from './listView';

describe('filters as they are typed', () => {
  it('are taken out of the words, by any of their names', () => {
    expect(readQuery('shoes is:off -tag:de in:"Winter sale"')).toEqual({
      text: 'shoes',
      filters: [
        { field: 'state', value: 'off' },
        { field: 'label', value: 'de', not: true },
        { field: 'folder', value: 'Winter sale' },
      ],
    });
  });

  it('leave alone what only looks like one', () => {
    expect(readQuery('https://shop.example constructor:x foo:bar')).toEqual({
      text: 'https://shop.example constructor:x foo:bar',
      filters: [],
    });
  });

  it('are done when a space follows, and no word to search for until then', () => {
    expect(readTyping('shoes state:of')).toEqual({ text: 'shoes', filters: [], rest: 'shoes state:of' });
    expect(readTyping('shoes state:off ')).toEqual({
      text: 'shoes',
      filters: [{ field: 'state', value: 'off' }],
      rest: 'shoes',
    });
    expect(readTyping('folder:"Winter sa').filters).toEqual([]);
  });

  it('are there once, and go when they are chosen again', () => {
    const off = { field: 'state', value: 'off' } as const;
    expect(readQuery('state:off is:OFF').filters).toEqual([off]);
    expect(toggleFilter([off], { ...off })).toEqual([]);
    expect(toggleFilter([off], { ...off, not: true })).toHaveLength(2);
  });
});

describe('the address of the list', () => {
  it('says what is shown, and the same is read from it', () => {
    const view = {
      text: 'blue shoes',
      filters: readQuery('page:/de/ folder:"Winter sale" -state:off').filters,
      sort: 'size',
      group: 'folder',
    } as const;
    expect(readView(writeView(view))).toEqual(view);
    expect(writeView(view)).toContain('sort=size&group=folder');
  });

  it('is bare for the plain list and keeps what else it asks for', () => {
    expect(writeView(plainView)).toBe('');
    expect(writeView({ ...plainView, text: 'a' }, 'compare=3&q=b')).toBe('compare=3&q=a');
    expect(readView('sort=nonsense&group=no')).toEqual(plainView);
  });

  it('writes a filter so that it reads as one thing', () => {
    const filter = { field: 'folder', value: 'Say "hello" now' } as const;
    expect(readQuery(writeFilter(filter)).filters).toEqual([{ field: 'folder', value: 'Say hello now' }]);
    expect(writeQuery({ text: 'x', filters: [filter] })).toBe('folder:"Say hello now" x');
  });
});
