import type { RuleSet } from '../../shared/ruleset/types';
import { isTree, same } from '../../shared/same';

/** Both changes of `base` in one document, or undefined where they changed the same place differently. */
export function merge(base: RuleSet, mine: RuleSet, theirs: RuleSet): RuleSet | undefined {
  const merged = mergeValue(base, mine, theirs);
  return merged === conflict ? undefined : (merged as RuleSet);
}

const conflict = Symbol('conflict');
type Item = Record<string, unknown>;

function mergeValue(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(base, theirs)) return mine;
  if (same(base, mine) || same(mine, theirs)) return theirs;
  // A list that was left out is an empty one: both may have begun it.
  if (base === undefined && [mine, theirs].every((list) => Array.isArray(list) && isKeyed(list)))
    return mergeLists([], mine as Item[], theirs as Item[]);
  if (!isTree(base) || !isTree(mine) || !isTree(theirs)) return conflict;
  const lists = [base, mine, theirs].filter(Array.isArray);
  if (lists.length === 0) return mergeKeys(base as Item, mine as Item, theirs as Item);
  if (lists.length < 3 || !lists.every(isKeyed)) return conflict;
  return mergeLists(base as Item[], mine as Item[], theirs as Item[]);
}

function mergeKeys(base: Item, mine: Item, theirs: Item): unknown {
  const merged: Item = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const value = mergeValue(base[key], mine[key], theirs[key]);
    if (value === conflict) return conflict;
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** Lists of things with an id merge thing by thing; the order comes from whoever changed it. */
function mergeLists(base: Item[], mine: Item[], theirs: Item[]): unknown {
  const [was, here, there] = [byKey(base), byKey(mine), byKey(theirs)];
  const shared = (list: Item[]) =>
    list.map(keyOf).filter((key) => was.has(key) && here.has(key) && there.has(key));
  const moved = !same(shared(base), shared(mine));
  if (moved && !same(shared(base), shared(theirs)) && !same(shared(mine), shared(theirs))) return conflict;
  const [leading, other] = moved ? [mine, theirs] : [theirs, mine];
  const order = leading.map(keyOf);
  other.forEach((item, index) => {
    const key = keyOf(item);
    if (order.includes(key)) return;
    const before = other[index - 1];
    order.splice(before ? order.indexOf(keyOf(before)) + 1 : 0, 0, key);
  });
  const merged: unknown[] = [];
  for (const key of order) {
    const value = mergeValue(was.get(key), here.get(key), there.get(key));
    if (value === conflict) return conflict;
    if (value !== undefined) merged.push(value);
  }
  return merged;
}

/** Events of the plan go by their name. */
function keyOf(item: Item): string {
  return String(item['id'] ?? item['name']);
}
function byKey(items: Item[]): Map<string, Item> {
  return new Map(items.map((item) => [keyOf(item), item]));
}
function isKeyed(items: unknown): boolean {
  const list = items as unknown[];
  return (
    list.every((item) => isTree(item) && ('id' in item || 'name' in item)) &&
    byKey(list as Item[]).size === list.length
  );
}
