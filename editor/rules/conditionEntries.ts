import { t } from '../../shared/texts/t';
import type { MenuEntry } from '../ui/Menu';
import type { Tree } from './ConditionView';
import {
  depthOf,
  duplicated,
  grouped,
  moved,
  negated,
  nodeAt,
  type Place,
  removed,
  replaced,
  steps,
  ungrouped,
} from './conditionMoves';
import { groupWords, maxDepth, readGroup } from './conditionTree';

/** Everything that dragging does, and what it cannot do. What is impossible here is left out, at the edges of a group greyed. */
export function menuOf({ root, set, move }: Tree, place: Place): MenuEntry[] {
  const node = nodeAt(root, place);
  if (!node) return [];
  const group = readGroup(node);
  const { up, down, out, intoAbove, intoBelow } = steps(root, place);
  const inside = place.length > 0;
  const go = (label: string, to: Place | undefined): MenuEntry => ({
    label,
    disabled: to === undefined,
    onSelect: () => to && move(moved(root, place, to), t('Move condition'), 'menu'),
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
      onSelect: () => set(removed(root, place), undefined, group ? t('Remove group') : t('Remove condition')),
    },
  ];
}
