/**
 * Three-way merge of rule sets, thing by thing and field by field: what only one side changed is taken from there, and what both
 * changed differently is a conflict that a person settles. Nothing that either side did is dropped in silence.
 */
import type { RuleSet } from '../../shared/ruleset/types';
import { isTree, same } from '../../shared/same';
import { mergeOrder } from './mergeOrder';

export type Choice = 'mine' | 'theirs';

/** A thing that both sides changed in the same place. */
export interface Conflict {
  /** Where it stands, by ids: `rules/add-to-cart`, `plan/events/add_to_cart`, `consent`; `rules` alone is their order. */
  thing: string;
  /** Its fields that clash, as they are called in the document; none where one side deleted it. */
  fields: string[];
}

export interface Merged {
  document: RuleSet;
  /** Each thing once, in the order of the document. */
  conflicts: Conflict[];
}

/** `choose`: whose change counts where both changed the same. What does not clash comes from both, whatever is chosen. */
export function mergeAll(
  base: RuleSet,
  mine: RuleSet,
  theirs: RuleSet,
  choose: (thing: string) => Choice = () => 'mine',
): Merged {
  const found = new Map<string, Set<string>>();
  const clash: Clash = (place, here, there) => {
    const { thing, field } = thingAt(place);
    const fields = found.get(thing) ?? new Set<string>();
    found.set(thing, field === undefined ? fields : fields.add(field));
    return choose(thing) === 'mine' ? here : there;
  };
  const document = mergeValue(base, mine, theirs, [], clash) as RuleSet;
  return { document, conflicts: [...found].map(([thing, fields]) => ({ thing, fields: [...fields] })) };
}

/** Both changes of `base` in one document, or undefined where they changed the same place differently. */
export function merge(base: RuleSet, mine: RuleSet, theirs: RuleSet): RuleSet | undefined {
  const { document, conflicts } = mergeAll(base, mine, theirs);
  return conflicts.length === 0 ? document : undefined;
}

type Item = Record<string, unknown>;
type Clash = (place: readonly string[], mine: unknown, theirs: unknown) => unknown;

const lists = new Set(['rules', 'targets', 'variables', 'destinations', 'tests']);

/** `rules/add-to-cart/params/price` is the field `params` of the thing `rules/add-to-cart`. */
function thingAt(place: readonly string[]): { thing: string; field: string | undefined } {
  const [first = ''] = place;
  const depth = lists.has(first) ? 2 : first === 'plan' ? 3 : 1;
  return { thing: place.slice(0, depth).join('/'), field: place[depth] };
}

function mergeValue(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  place: readonly string[],
  clash: Clash,
): unknown {
  if (same(base, theirs)) return mine;
  if (same(base, mine) || same(mine, theirs)) return theirs;
  // A list or record that was left out is an empty one: both may have begun it.
  const was = base ?? emptyLike(mine, theirs);
  if (!isTree(was) || !isTree(mine) || !isTree(theirs)) return clash(place, mine, theirs);
  const all = [was, mine, theirs];
  if (!all.some(Array.isArray)) return mergeKeys(was as Item, mine as Item, theirs as Item, place, clash);
  if (all.every(isKeyed)) return mergeLists(was as Item[], mine as Item[], theirs as Item[], place, clash);
  if (all.every(isSet)) return mergeSets(was as unknown[], mine as unknown[], theirs as unknown[]);
  return clash(place, mine, theirs);
}

function emptyLike(mine: unknown, theirs: unknown): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) return [];
  // Two things of one id, made on both sides, are two things.
  return isTree(mine) && isTree(theirs) && !Array.isArray(mine) && !('id' in mine) && !('name' in mine)
    ? {}
    : undefined;
}

function mergeKeys(base: Item, mine: Item, theirs: Item, place: readonly string[], clash: Clash): Item {
  const merged: [string, unknown][] = [];
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const value = mergeValue(ownOf(base, key), ownOf(mine, key), ownOf(theirs, key), [...place, key], clash);
    if (value !== undefined) merged.push([key, value]);
  }
  // fromEntries, not assignment: a key may be `__proto__`.
  return Object.fromEntries(merged);
}

function ownOf(item: Item, key: string): unknown {
  return Object.hasOwn(item, key) ? item[key] : undefined;
}

/** Lists of things with an id merge thing by thing. */
function mergeLists(
  base: Item[],
  mine: Item[],
  theirs: Item[],
  place: readonly string[],
  clash: Clash,
): Item[] {
  const [was, here, there] = [byKey(base), byKey(mine), byKey(theirs)];
  const keys = (list: Item[]) => list.map(keyOf);
  const ordered = (prefer: Choice) => mergeOrder(keys(base), keys(mine), keys(theirs), prefer);
  let { order, conflict } = ordered('mine');
  if (conflict && clash(place, 'mine', 'theirs') === 'theirs') order = ordered('theirs').order;
  const merged: Item[] = [];
  for (const key of order) {
    const value = mergeValue(was.get(key), here.get(key), there.get(key), [...place, key], clash);
    if (value !== undefined) merged.push(value as Item);
  }
  return merged;
}

/** Lists of words, such as labels or the ids of destinations: what was added or taken out on either side. */
function mergeSets(base: unknown[], mine: unknown[], theirs: unknown[]): unknown[] {
  const { order } = mergeOrder(base.map(String), mine.map(String), theirs.map(String), 'mine');
  const values = new Map([...base, ...theirs, ...mine].map((value) => [String(value), value]));
  const [was, here, there] = [
    new Set(base.map(String)),
    new Set(mine.map(String)),
    new Set(theirs.map(String)),
  ];
  const stays = (key: string) => (was.has(key) ? here.has(key) && there.has(key) : true);
  return order.filter(stays).map((key) => values.get(key));
}

/** Events of the plan go by their name. */
function keyOf(item: Item): string {
  return String(item['id'] ?? item['name']);
}
function byKey(items: Item[]): Map<string, Item> {
  return new Map(items.map((item) => [keyOf(item), item]));
}
function isKeyed(items: unknown): boolean {
  return (
    Array.isArray(items) &&
    items.every((item) => isTree(item) && ('id' in item || 'name' in item)) &&
    byKey(items).size === items.length
  );
}
function isSet(items: unknown): boolean {
  return (
    Array.isArray(items) &&
    items.every((item) => typeof item === 'string' || typeof item === 'number') &&
    new Set(items.map(String)).size === items.length
  );
}
