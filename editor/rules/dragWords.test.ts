import type { Active, Announcements, Over } from '@dnd-kit/core';
import { expect, test } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { Condition, RuleSet } from '../../shared/ruleset/types';
import { conditionDragWords, dropOf, endId, placeId } from './conditionDragWords';
import { spokenDrag } from './dragWords';

const path = (value: string): Condition => ({ variable: 'page_path', operator: 'starts-with', value });
const root: Condition = { all: [path('/a'), { any: [path('/b'), path('/c')] }, path('/d')] };
const ruleSet: RuleSet = {
  format: 1,
  site: { origins: [] },
  plan: { stages: [], events: [] },
  rules: [],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
};
const words = conditionDragWords(root, ruleSet, catalog);

/** As dnd-kit tells of it; only ids are read. */
const said = (spoken: Announcements, active: string, over: string | null) =>
  spoken.onDragOver({
    active: { id: active } as Active,
    over: over === null ? null : ({ id: over } as Over),
  });

test('what is picked up is said once, and not that it lies over itself', () => {
  const spoken = spokenDrag(words);
  const id = placeId([0]);
  expect(spoken.onDragStart({ active: { id } as Active })).toBe(
    'Picked up page path starts with /a, position 1 of 3 in “all of”.',
  );
  expect(said(spoken, id, id)).toBeUndefined();
  expect(said(spoken, id, placeId([1]))).toBe(
    'page path starts with /a would move to position 1 of 3 in “any of”, out of “all of”.',
  );
  expect(said(spoken, id, id)).toBe('page path starts with /a would stay where it is.');
});

test('the end of a group is a place, too, and a group does not go into itself', () => {
  expect(words.placeOver(placeId([0]), endId([1]))).toBe('position 3 of 3 in “any of”, out of “all of”');
  expect(words.placeOver(placeId([2]), placeId([0]))).toBe('position 1 of 3 in “all of”');
  expect(words.placeOver(placeId([1]), placeId([1, 0]))).toBeUndefined();
  expect(dropOf(root, placeId([1]), placeId([1, 1]))).toBeUndefined();
  expect(words.name(placeId([1]))).toBe('the group “any of” with 2 conditions');
});
