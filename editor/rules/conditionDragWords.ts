/** What is said while a condition is moved: its words, and where it would stand among how many of which group. */
import type { Catalog } from '../../shared/definition';
import { readCondition } from '../../shared/readCondition';
import type { Condition, RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { droppedOn, type Moved, moved, nodeAt, type Place } from './conditionMoves';
import { groupWords, readGroup } from './conditionTree';
import { type DragWords, position, shortened } from './dragWords';

export function placeId(place: Place): string {
  return `at ${place.join('.')}`;
}
/** Behind the last member of the group there. */
export function endId(place: Place): string {
  return `end ${place.join('.')}`;
}

/** `page path starts with /product/`; a group as `the group “any of” with 2 conditions`. */
export function wordsAt(root: Condition, place: Place, ruleSet: RuleSet, catalog: Catalog): string {
  const node = nodeAt(root, place);
  if (!node) return t('condition');
  const group = readGroup(node);
  if (group)
    return t('the group “{groupWords}” with {count, plural, one {# condition} other {# conditions}}', {
      groupWords: groupWords[group.mode],
      count: group.items.length,
    });
  return shortened(readCondition(node, ruleSet, catalog));
}

/** What dropping one thing on another comes to; undefined: nothing. */
export function dropOf(root: Condition, active: string, over: string | undefined): Moved | undefined {
  const from = readId(active);
  const to = over === undefined || over === active ? undefined : readId(over);
  if (!from || !to) return undefined;
  if (!to.end) return droppedOn(root, from.place, to.place);
  const group = readGroup(nodeAt(root, to.place) ?? root);
  return moved(root, from.place, [...to.place, group?.items.length ?? 0]);
}

export function conditionDragWords(root: Condition, ruleSet: RuleSet, catalog: Catalog): DragWords {
  const placeOf = (id: string) => readId(id)?.place ?? [];
  return {
    name: (id) => wordsAt(root, placeOf(id), ruleSet, catalog),
    place: (id) => placeWords(root, placeOf(id)),
    placeOver(active, over) {
      const next = dropOf(root, active, over);
      return next && placeAfter(root, placeOf(active), next);
    },
  };
}

/** Where something went, and out of which group: `position 2 of 3 in “any of”, out of “all of”`. */
export function placeAfter(root: Condition, from: Place, next: Moved): string {
  const where = placeWords(next.root, next.place);
  const [left, now] = [groupName(root, from), groupName(next.root, next.place)];
  return left === now ? where : t('{where}, out of {left}', { where, left });
}

/** `position 2 of 3 in “any of”`. */
function placeWords(root: Condition, place: Place): string {
  const group = readGroup(nodeAt(root, place.slice(0, -1)) ?? root);
  return t('{position} in {groupName}', {
    position: position(place.at(-1) ?? 0, group?.items.length ?? 1),
    groupName: groupName(root, place),
  });
}

function groupName(root: Condition, place: Place): string {
  const group = readGroup(nodeAt(root, place.slice(0, -1)) ?? root);
  return `“${groupWords[group?.mode ?? 'all']}”`;
}

function readId(id: string): { end: boolean; place: Place } | undefined {
  const [, kind, place] = /^(at|end) (.*)$/.exec(id) ?? [];
  return place === undefined
    ? undefined
    : { end: kind === 'end', place: place === '' ? [] : place.split('.').map(Number) };
}
