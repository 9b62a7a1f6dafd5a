/** What is said while a condition is moved: its words, and where it would stand among how many of which group. */

import type { Announcements } from '@dnd-kit/core';
import type { Catalog } from '../../shared/definition';
import { readCondition } from '../../shared/readCondition';
import type { Condition, RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { droppedOn, type Moved, moved, nodeAt, type Place } from './conditionMoves';
import { groupWords, readGroup } from './conditionTree';

export function placeId(place: Place): string {
  return t('at {place}', { place: place.join('.') });
}
/** Behind the last member of the group there. */
export function endId(place: Place): string {
  return t('end {place}', { place: place.join('.') });
}

/** Longer conditions are said in part. */
const maxLetters = 60;

/** `page path starts with /product/`; a group as `“any of” 2`. */
export function wordsAt(root: Condition, place: Place, ruleSet: RuleSet, catalog: Catalog): string {
  const node = nodeAt(root, place);
  if (!node) return 'condition';
  const group = readGroup(node);
  if (group)
    return t('the group “{groupWords}” of {count}', {
      groupWords: groupWords[group.mode],
      count: group.items.length,
    });
  const words = readCondition(node, ruleSet, catalog);
  return words.length > maxLetters ? `${words.slice(0, maxLetters)}…` : words;
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

export function announcementsFor(root: Condition, ruleSet: RuleSet, catalog: Catalog): Announcements {
  const words = (id: unknown) => wordsAt(root, readId(String(id))?.place ?? [], ruleSet, catalog);
  const placeOf = (id: unknown) => readId(String(id))?.place ?? [];
  const went = (id: unknown, next: Moved, verb: string) => {
    const [from, to] = [groupName(root, placeOf(id)), groupName(next.root, next.place)];
    return `${words(id)} ${verb} ${position(next.root, next.place)}${from === to ? '' : t(', out of {from}', { from })}.`;
  };
  return {
    onDragStart: ({ active }) =>
      t('Picked up {words}, {position}.', {
        words: words(active.id),
        position: position(root, placeOf(active.id)),
      }),
    onDragOver: ({ active, over }) => {
      const next = dropOf(root, String(active.id), over?.id.toString());
      return next
        ? went(active.id, next, t('would move to'))
        : t('{words} would stay where it is.', { words: words(active.id) });
    },
    onDragEnd: ({ active, over }) => {
      const next = dropOf(root, String(active.id), over?.id.toString());
      return next
        ? went(active.id, next, t('moved to'))
        : t('{words} stays where it was.', { words: words(active.id) });
    },
    onDragCancel: ({ active }) =>
      t('Moving cancelled. {words} stays where it was.', { words: words(active.id) }),
  };
}

/** `position 2 of 3 in “any of”`. */
function position(root: Condition, place: Place): string {
  const group = readGroup(nodeAt(root, place.slice(0, -1)) ?? root);
  return t('position {at} of {count} in {groupName}', {
    at: (place.at(-1) ?? 0) + 1,
    count: group?.items.length ?? 1,
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
