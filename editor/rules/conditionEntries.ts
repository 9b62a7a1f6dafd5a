import type { Catalog } from '../../shared/definition';
import type { Condition, RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { focusAt } from '../shell/openAt';
import type { MenuEntry } from '../ui/Menu';
import { say } from '../ui/say';
import type { Tree } from './ConditionView';
import { placeAfter, wordsAt } from './conditionDragWords';
import {
  depthOf,
  duplicated,
  grouped,
  moved,
  negated,
  nodeAt,
  type Place,
  pathOf,
  removed,
  replaced,
  steps,
  ungrouped,
} from './conditionMoves';
import { groupWords, maxDepth, readGroup } from './conditionTree';

/** Everything that dragging does, and what it cannot do. What is impossible here is left out, at the edges of a group greyed. */
export function menuOf(
  tree: Tree,
  place: Place,
  { ruleSet, catalog }: { ruleSet: RuleSet; catalog: Catalog },
): MenuEntry[] {
  const { root, move } = tree;
  const node = nodeAt(root, place);
  if (!node) return [];
  const group = readGroup(node);
  const { up, down, out, intoAbove, intoBelow } = steps(root, place);
  const inside = place.length > 0;
  const go = (label: string, to: Place | undefined): MenuEntry => ({
    label,
    disabled: to === undefined,
    onSelect: () => {
      const next = to && moved(root, place, to);
      if (!next) return;
      move(next, t('Move condition'), 'menu');
      const name = wordsAt(root, place, ruleSet, catalog);
      say(t('{name} moved to {where}.', { name, where: placeAfter(root, place, next) }));
    },
  });
  const fits = place.length + depthOf(node) < maxDepth;
  const loose = ungrouped(root, place);
  const opposite = negated(node);
  return [
    ...(inside ? [go(t('Move up'), up), go(t('Move down'), down)] : []),
    ...(intoAbove && fits
      ? [go(t('Move into “{groupWords}” above', { groupWords: groupWords[intoAbove.mode] }), intoAbove.place)]
      : []),
    ...(intoBelow && fits
      ? [go(t('Move into “{groupWords}” below', { groupWords: groupWords[intoBelow.mode] }), intoBelow.place)]
      : []),
    ...(out ? [go(t('Move out of the group'), out)] : []),
    ...(fits
      ? [
          {
            label: t('Turn into a group'),
            separated: inside,
            onSelect: () =>
              move({ root: grouped(root, place), place: [...place, 0] }, t('Turn into a group'), 'menu'),
          },
        ]
      : []),
    ...(group && loose
      ? [
          {
            label: t('Ungroup'),
            onSelect: () => move({ root: loose, place }, t('Ungroup conditions'), 'menu'),
          },
        ]
      : []),
    {
      label: t('Turn into the opposite'),
      onSelect: () => move({ root: replaced(root, place, opposite), place }, t('Negate condition'), 'menu'),
    },
    {
      label: t('Duplicate'),
      onSelect: () => move(duplicated(root, place), t('Duplicate condition'), 'menu'),
    },
    {
      label: group ? t('Remove group') : t('Remove condition'),
      dangerous: true,
      separated: true,
      shortcut: 'Delete',
      onSelect: () => removeAt(tree, place, wordsAt(root, place, ruleSet, catalog)),
    },
  ];
}

/** A condition, or a group with all that is in it. What stands next to it then has the focus. */
export function removeAt({ root, path, set }: Tree, place: Place, name: string): void {
  const node = nodeAt(root, place);
  if (!node) return;
  const left = removed(root, place);
  set(left, undefined, readGroup(node) ? t('Remove group') : t('Remove condition'));
  say(t('{name} removed.', { name }));
  focusAt(left ? pathOf(left, besideRemoved(left, place), path) : `${path}#add`);
}

/** What came to its place, or stands before it, or is around. */
function besideRemoved(left: Condition, place: Place): Place {
  const around = place.slice(0, -1);
  const index = place.at(-1) ?? 0;
  return [place, [...around, index - 1], around, []].find((one) => nodeAt(left, one)) ?? [];
}
