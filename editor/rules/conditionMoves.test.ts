import { expect, test } from 'vitest';
import { valueAt } from '../../shared/pointer';
import type { Condition } from '../../shared/ruleset/types';
import {
  depthOf,
  droppedOn,
  duplicated,
  grouped,
  moved,
  negated,
  nodeAt,
  pathOf,
  removed,
  steps,
  ungrouped,
} from './conditionMoves';

const c = (variable: string): Condition => ({ variable, operator: 'is-set' });
const [a, b, d, e] = ['a', 'b', 'd', 'e'].map(c) as [Condition, Condition, Condition, Condition];
const tree: Condition = { all: [a, { any: [b, d] }, { not: { any: [e] } }] };

test('a place is found in groups of each kind, and has a pointer', () => {
  expect(nodeAt(tree, [1, 1])).toBe(d);
  expect(nodeAt(tree, [2, 0])).toBe(e);
  expect(nodeAt(tree, [5])).toBeUndefined();
  expect(pathOf(tree, [2, 0], '/conditions')).toBe('/conditions/all/2/not/any/0');
  expect(valueAt({ conditions: tree }, pathOf(tree, [1, 1], '/conditions'))).toBe(d);
});

test('moves within a group, out of one and into another', () => {
  expect(moved(tree, [0], [2])?.root).toEqual({ all: [{ any: [b, d] }, a, { not: { any: [e] } }] });
  expect(moved(tree, [1, 0], [2])?.root).toEqual({ all: [a, { any: [d] }, b, { not: { any: [e] } }] });
  expect(moved(tree, [0], [1, 2])).toEqual({
    root: { all: [{ any: [b, d, a] }, { not: { any: [e] } }] },
    place: [0, 2],
  });
  expect(moved(tree, [2, 0], [0])?.root).toEqual({ all: [e, a, { any: [b, d] }] });
});

test('nothing moves into itself, and the root stays', () => {
  expect(moved(tree, [1], [1, 0])).toBeUndefined();
  expect(moved(tree, [], [0])).toBeUndefined();
});

test('dropped on something it takes its place, on a group it is its first', () => {
  expect(droppedOn({ all: [a, b, d] }, [0], [2])?.root).toEqual({ all: [b, d, a] });
  expect(droppedOn({ all: [a, b, d] }, [2], [0])?.root).toEqual({ all: [d, a, b] });
  expect(droppedOn(tree, [0], [1])?.root).toEqual({ all: [{ any: [a, b, d] }, { not: { any: [e] } }] });
  expect(droppedOn(tree, [1], [1])).toBeUndefined();
});

test('the menu goes where dragging goes', () => {
  const { up, down, out, intoAbove, intoBelow } = steps(tree, [0]);
  expect([up, out, intoAbove]).toEqual([undefined, undefined, undefined]);
  expect(down && moved(tree, [0], down)?.place).toEqual([1]);
  expect(intoBelow && moved(tree, [0], intoBelow.place)?.root).toEqual({
    all: [{ any: [a, b, d] }, { not: { any: [e] } }],
  });
  const inner = steps(tree, [1, 1]);
  expect(inner.out && moved(tree, [1, 1], inner.out)?.place).toEqual([2]);
  expect(inner.up && moved(tree, [1, 1], inner.up)?.place).toEqual([1, 0]);
  expect(steps(tree, [2]).intoAbove).toEqual({ mode: 'any', place: [1, 2] });
});

test('removing leaves no empty group and no lone "all of"', () => {
  expect(removed(tree, [2, 0])).toEqual({ all: [a, { any: [b, d] }] });
  expect(removed({ all: [a, b] }, [0])).toEqual(b);
  expect(removed({ any: [a] }, [0])).toBeUndefined();
  expect(removed(a, [])).toBeUndefined();
});

test('groups, ungroups, negates and duplicates', () => {
  expect(grouped(tree, [0])).toEqual({ all: [{ any: [a] }, { any: [b, d] }, { not: { any: [e] } }] });
  expect(ungrouped(tree, [1])).toEqual({ all: [a, b, d, { not: { any: [e] } }] });
  expect(ungrouped(tree, [2])).toEqual({ all: [a, { any: [b, d] }, { not: e }] });
  expect(ungrouped({ any: [a] }, [])).toEqual(a);
  expect([negated(a), negated({ not: a })]).toEqual([{ not: a }, a]);
  expect(negated({ all: [a] })).toEqual({ not: { all: [a] } });
  expect(negated({ not: { not: a } })).toEqual({ not: a });
  expect(duplicated(tree, [0])).toEqual({
    root: { all: [a, a, ...(tree as { all: Condition[] }).all.slice(1)] },
    place: [1],
  });
  expect(depthOf(tree)).toBe(2);
});

test('what is deeper than the editor makes stays as it is while something else moves', () => {
  const deep: Condition = { any: [{ all: [{ any: [{ not: { all: [{ not: { not: b } }] } }] }] }, a] };
  expect(moved({ all: [d, deep] }, [0], [2])?.root).toEqual({ all: [deep, d] });
});
