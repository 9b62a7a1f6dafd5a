/** What is said while a condition is moved: its words, and where it would stand among how many of which group. */
import type { Announcements } from '@dnd-kit/core';
import type { Catalog } from '../../shared/definition';
import { readCondition } from '../../shared/readCondition';
import type { Condition, RuleSet } from '../../shared/ruleset/types';
import { droppedOn, type Moved, moved, nodeAt, type Place } from './conditionMoves';
import { groupWords, readGroup } from './conditionTree';

export function placeId(place: Place): string {
  return `at ${place.join('.')}`;
}
/** Behind the last member of the group there. */
export function endId(place: Place): string {
  return `end ${place.join('.')}`;
}

/** Longer conditions are said in part. */
const maxLetters = 60;

/** `page path starts with /product/`; a group as `“any of” 2`. */
export function wordsAt(root: Condition, place: Place, ruleSet: RuleSet, catalog: Catalog): string {
  const node = nodeAt(root, place);
  if (!node) return 'condition';
  const group = readGroup(node);
  if (group) return `the group “${groupWords[group.mode]}” of ${group.items.length}`;
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
    return `${words(id)} ${verb} ${position(next.root, next.place)}${from === to ? '' : `, out of ${from}`}.`;
  };
  return {
    onDragStart: ({ active }) => `Picked up ${words(active.id)}, ${position(root, placeOf(active.id))}.`,
    onDragOver: ({ active, over }) => {
      const next = dropOf(root, String(active.id), over?.id.toString());
      return next ? went(active.id, next, 'would move to') : `${words(active.id)} would stay where it is.`;
    },
    onDragEnd: ({ active, over }) => {
      const next = dropOf(root, String(active.id), over?.id.toString());
      return next ? went(active.id, next, 'moved to') : `${words(active.id)} stays where it was.`;
    },
    onDragCancel: ({ active }) => `Moving cancelled. ${words(active.id)} stays where it was.`,
  };
}

/** `position 2 of 3 in “any of”`. */
function position(root: Condition, place: Place): string {
  const group = readGroup(nodeAt(root, place.slice(0, -1)) ?? root);
  return `position ${(place.at(-1) ?? 0) + 1} of ${group?.items.length ?? 1} in ${groupName(root, place)}`;
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
