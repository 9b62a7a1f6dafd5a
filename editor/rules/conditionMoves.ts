/** Moving within a tree of conditions. Nothing is ever lost: a group that is left empty goes, everything else stays as it was. */
import type { Condition } from '../../shared/ruleset/types';
import { type GroupMode, itemPath, readComparison, readGroup, writeGroup } from './conditionTree';

/** Which item of the outermost group, which of that one's, and so on; empty: the root. */
export type Place = readonly number[];

/** A tree after a move, and where the moved thing stands in it. */
export interface Moved {
  root: Condition;
  place: Place;
}

export function nodeAt(root: Condition, place: Place): Condition | undefined {
  let node: Condition | undefined = root;
  for (const index of place) node = node && readGroup(node)?.items[index];
  return node;
}

/** JSON Pointer of a place below the root's. */
export function pathOf(root: Condition, place: Place, rootPath: string): string {
  let path = rootPath;
  place.forEach((index, depth) => {
    const node = nodeAt(root, place.slice(0, depth));
    const group = node && readGroup(node);
    if (group) path = itemPath(path, group.mode, index);
  });
  return path;
}

/** With another condition there. */
export function replaced(root: Condition, place: Place, next: Condition): Condition {
  return changed(root, place, () => [next]) ?? next;
}

/** Without it; undefined where nothing is left. A lone "all of" around one condition goes, too. */
export function removed(root: Condition, place: Place): Condition | undefined {
  const left = changed(root, place, () => []);
  const group = left && readGroup(left);
  const [only] = group?.items ?? [];
  return group?.mode === 'all' && group.items.length === 1 ? only : left;
}

/** A copy behind it. */
export function duplicated(root: Condition, place: Place): Moved | undefined {
  const node = nodeAt(root, place);
  if (!node) return undefined;
  const copy = structuredClone(node);
  if (place.length === 0) return { root: { all: [node, copy] }, place: [1] };
  const next = changed(root, place, (one) => [one, copy]);
  return next && { root: next, place: [...place.slice(0, -1), (place.at(-1) ?? 0) + 1] };
}

/** Into a group of its own, to which others can be added. */
export function grouped(root: Condition, place: Place): Condition {
  return changed(root, place, (one) => [{ any: [one] }]) ?? root;
}

/** What is in a group takes the group's place; what "none of" kept out stays out. */
export function ungrouped(root: Condition, place: Place): Condition | undefined {
  const group = readGroup(nodeAt(root, place) ?? root);
  if (!group) return undefined;
  const isOpposite = group.mode === 'none' || group.mode === 'not-all';
  const items = isOpposite ? group.items.map(negated) : group.items;
  if (place.length > 0) return changed(root, place, () => items);
  return items.length === 1 ? items[0] : undefined;
}

/** The opposite: "is" becomes "is not", "any of" becomes "none of". */
export function negated(condition: Condition): Condition {
  const opposite: Record<GroupMode, GroupMode> = {
    all: 'not-all',
    'not-all': 'all',
    any: 'none',
    none: 'any',
  };
  const group = readGroup(condition);
  if (group) return writeGroup({ ...group, mode: opposite[group.mode] });
  const plain = readComparison(condition);
  if (!plain && 'not' in condition) return condition.not;
  return plain?.negated ? plain.comparison : { not: condition };
}

/** Before what stands at `to` now, or at the end of its group. Undefined where it would stand within itself. */
export function moved(root: Condition, from: Place, to: Place): Moved | undefined {
  const node = nodeAt(root, from);
  const isInside = from.every((index, depth) => to[depth] === index) && to.length >= from.length;
  if (!node || from.length === 0 || to.length === 0 || (isInside && to.length > from.length))
    return undefined;
  // The same object twice would be found twice.
  const taken = { ...node };
  const gone: Condition = { all: [] };
  const index = to.at(-1) ?? 0;
  const withHole = changed(root, from, () => [gone]);
  const withBoth = withHole && inserted(withHole, to.slice(0, -1), index, taken);
  const hole = withBoth && placeOf(withBoth, gone);
  const next = hole && changed(withBoth, hole, () => []);
  const place = next && placeOf(next, taken);
  return next && place ? { root: next, place } : undefined;
}

/** Onto what stands at `over`: it takes that place, and what was there makes room. Onto a group: its first. */
export function droppedOn(root: Condition, from: Place, over: Place): Moved | undefined {
  const node = nodeAt(root, over);
  if (node && readGroup(node)) return moved(root, from, [...over, 0]);
  const isSameGroup = over.length === from.length && over.slice(0, -1).join() === from.slice(0, -1).join();
  const index = over.at(-1) ?? 0;
  const isBelow = isSameGroup && (from.at(-1) ?? 0) < index;
  return moved(root, from, [...over.slice(0, -1), isBelow ? index + 1 : index]);
}

/** Where a menu takes it: one up or down, out of its group, into the group beside it. Undefined: it cannot. */
export function steps(root: Condition, place: Place) {
  const around = place.slice(0, -1);
  const index = place.at(-1) ?? 0;
  const siblings = readGroup(nodeAt(root, around) ?? root)?.items ?? [];
  const groupBeside = (at: number) => {
    const group = siblings[at] && readGroup(siblings[at]);
    return group
      ? { mode: group.mode, place: [...around, at, at < index ? group.items.length : 0] }
      : undefined;
  };
  const inside = place.length > 0;
  return {
    up: inside && index > 0 ? [...around, index - 1] : undefined,
    down: inside && index < siblings.length - 1 ? [...around, index + 2] : undefined,
    out: around.length > 0 ? [...around.slice(0, -1), (around.at(-1) ?? 0) + 1] : undefined,
    intoAbove: inside ? groupBeside(index - 1) : undefined,
    intoBelow: inside ? groupBeside(index + 1) : undefined,
  };
}

/** How many groups it holds one in the other. */
export function depthOf(condition: Condition): number {
  const group = readGroup(condition);
  return group ? 1 + Math.max(0, ...group.items.map(depthOf)) : 0;
}

function changed(
  root: Condition,
  [index, ...rest]: Place,
  change: (node: Condition) => Condition[],
): Condition | undefined {
  if (index === undefined) return change(root)[0];
  const group = readGroup(root);
  if (!group) return root;
  const items = group.items.flatMap((item, at) => {
    if (at !== index) return [item];
    if (rest.length === 0) return change(item);
    return changed(item, rest, change) ?? [];
  });
  return items.length > 0 ? writeGroup({ ...group, items }) : undefined;
}

function inserted(root: Condition, around: Place, index: number, node: Condition): Condition | undefined {
  const group = readGroup(nodeAt(root, around) ?? root);
  if (!group) return undefined;
  const items = [...group.items.slice(0, index), node, ...group.items.slice(index)];
  return replaced(root, around, writeGroup({ ...group, items }));
}

function placeOf(root: Condition, wanted: Condition): Place | undefined {
  if (root === wanted) return [];
  for (const [index, item] of (readGroup(root)?.items ?? []).entries()) {
    const found = placeOf(item, wanted);
    if (found) return [index, ...found];
  }
  return undefined;
}
