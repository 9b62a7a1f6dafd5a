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
    onSelect: () => to && move(moved(root, place, to), 'Move condition', 'menu'),
  });
  const fits = place.length + depthOf(node) < maxDepth;
  const loose = ungrouped(root, place);
  const opposite = negated(node);
  return [
    ...(inside ? [go('Move up', up), go('Move down', down)] : []),
    ...(intoAbove && fits ? [go(`Move into “${groupWords[intoAbove.mode]}” above`, intoAbove.place)] : []),
    ...(intoBelow && fits ? [go(`Move into “${groupWords[intoBelow.mode]}” below`, intoBelow.place)] : []),
    ...(out ? [go('Move out of the group', out)] : []),
    ...(fits
      ? [
          {
            label: 'Turn into a group',
            separated: inside,
            onSelect: () =>
              move({ root: grouped(root, place), place: [...place, 0] }, 'Turn into a group', 'menu'),
          },
        ]
      : []),
    ...(group && loose
      ? [{ label: 'Ungroup', onSelect: () => move({ root: loose, place }, 'Ungroup conditions', 'menu') }]
      : []),
    {
      label: 'Turn into the opposite',
      onSelect: () => move({ root: replaced(root, place, opposite), place }, 'Negate condition', 'menu'),
    },
    { label: 'Duplicate', onSelect: () => move(duplicated(root, place), 'Duplicate condition', 'menu') },
    {
      label: group ? 'Remove group' : 'Remove condition',
      dangerous: true,
      separated: true,
      onSelect: () => set(removed(root, place), undefined, group ? 'Remove group' : 'Remove condition'),
    },
  ];
}
