import { expect, test } from 'vitest';
import { search } from './ChoiceList';

const choices = [
  { id: 'a', label: 'page path', group: 'Page' },
  { id: 'b', label: 'landing page', group: 'Page', keywords: 'first_page' },
  { id: 'c', label: 'click text', group: 'Click', hint: 'What stands on it' },
];
const found = (text: string) => search(choices, text).map(({ id }) => id);

test('every word must occur, in label, hint or keywords', () => {
  expect(found('')).toEqual(['a', 'b', 'c']);
  expect(found('PATH page')).toEqual(['a']);
  expect(found('stands text')).toEqual(['c']);
  expect(found('first_')).toEqual(['b']);
  expect(found('nothing')).toEqual([]);
});

test('a label that starts with the text comes first in its group', () => {
  const moved = [choices[1]!, choices[0]!, choices[2]!];
  expect(search(moved, 'page').map(({ id }) => id)).toEqual(['a', 'b']);
});

test('what is called so comes before what is described so, with its whole group', () => {
  const counted = [
    { id: 'search', label: 'Site search', group: 'Forms', hint: 'Account pages left out.' },
    { id: 'all', label: 'All of them', group: 'Combinations', keywords: 'count' },
    { id: 'distinct', label: 'Distinct counter', group: 'Combinations' },
    { id: 'counter', label: 'Counter', group: 'Combinations' },
  ];
  expect(search(counted, 'count').map(({ id }) => id)).toEqual(['counter', 'distinct', 'all', 'search']);
});

test('a heading says what its choices are', () => {
  const players = [
    { id: 'fullscreen', label: 'Full screen', group: 'Pointer', hint: 'A film or other media.' },
    { id: 'media', label: 'Video or audio', group: 'Media', keywords: 'media' },
  ];
  expect(search(players, 'media').map(({ id }) => id)).toEqual(['media', 'fullscreen']);
});
