import { expect, test } from 'vitest';
import { valueAt } from '../../shared/pointer';
import type { Condition } from '../../shared/ruleset/types';
import {
  addedPath,
  type GroupMode,
  readComparison,
  readGroup,
  withCondition,
  writeComparison,
  writeGroup,
} from './conditionTree';

const path: Condition = { variable: 'page_path', operator: 'starts-with', value: '/product/' };
const text: Condition = { variable: 'click_text', operator: 'contains', value: 'Add' };

test('each kind of group reads back as it was written', () => {
  for (const mode of ['all', 'any', 'none', 'not-all'] as GroupMode[])
    expect(readGroup(writeGroup({ mode, items: [path, text] }))).toEqual({ mode, items: [path, text] });
});

test('a comparison is one plain or negated once, and nothing deeper', () => {
  expect(readComparison(path)).toEqual({ comparison: path, negated: false });
  expect(readComparison(writeComparison(path as never, true))).toEqual({ comparison: path, negated: true });
  expect(readComparison({ not: { not: path } })).toBeUndefined();
  expect(readGroup({ not: { not: path } })).toBeUndefined();
});

test('a second condition makes "all of", and joins a group that is there', () => {
  expect(withCondition(undefined, path)).toEqual(path);
  expect(withCondition(path, text)).toEqual({ all: [path, text] });
  expect(withCondition({ any: [path] }, text)).toEqual({ any: [path, text] });
  expect(withCondition({ not: { any: [path] } }, text)).toEqual({ all: [{ not: { any: [path] } }, text] });
});

test('what was added is found where it is said to be', () => {
  const roots: (Condition | undefined)[] = [undefined, path, { all: [path] }, { any: [path] }, { not: path }];
  for (const root of roots)
    expect(valueAt({ conditions: withCondition(root, text) }, addedPath(root, '/conditions'))).toEqual(text);
});
