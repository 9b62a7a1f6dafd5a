import { ChevronsDownUp, ChevronsUpDown, ListChecks, Pencil, Trash2 } from 'lucide-react';
import { t } from '../../../shared/texts/t';
import type { MenuEntry, MenuPlace } from '../../ui/Menu';
import { useRuleActions } from '../useRuleActions';
import { ask } from './asked';
import type { GroupRow, Row } from './listRows';
import { chosenRules, listStore, select } from './listStore';
import { manyActions } from './manyActions';
import { ruleName } from './ruleFacts';
import { toggleAll } from './selection';

/** The menu of a row: of its rule, of all that are chosen where it is one of them, or of its group. */
export function useRowMenu(): (row: Row) => Pick<MenuPlace, 'label' | 'entries'> {
  const actions = useRuleActions();
  return (row) => {
    if (row.kind === 'group')
      return { label: t('Actions for {title}', { title: row.title }), entries: groupActions(row) };
    const chosen = chosenRules();
    if (chosen.length > 1 && chosen.some(({ id }) => id === row.id))
      return {
        label: t('Actions for {count} rules', { count: chosen.length }),
        entries: manyActions(chosen),
      };
    return {
      label: t('Actions for {ruleName}', { ruleName: ruleName(row.rule) }),
      entries: actions(row.rule),
    };
  };
}

function groupActions({ id, group, count }: GroupRow): MenuEntry[] {
  const { members, view } = listStore.getState();
  const heads = [...members.keys()];
  const isFolder = view.group === 'folder' && group !== '';
  return [
    {
      label: t('{count, plural, one {Choose its rule} other {Choose all # rules}}', { count }),
      icon: <ListChecks size={15} />,
      onSelect: () => select((before) => toggleAll({ ...before, chosen: new Set() }, members.get(id) ?? [])),
    },
    {
      label: t('Fold all'),
      icon: <ChevronsDownUp size={15} />,
      onSelect: () => listStore.setState({ folded: new Set(heads) }),
    },
    {
      label: t('Unfold all'),
      icon: <ChevronsUpDown size={15} />,
      onSelect: () => listStore.setState({ folded: new Set() }),
    },
    ...(isFolder
      ? [
          {
            label: t('Rename folder…'),
            icon: <Pencil size={15} />,
            separated: true,
            onSelect: () => ask({ what: 'rename-folder', folder: group }),
          },
          {
            label: t('Delete folder…'),
            icon: <Trash2 size={15} />,
            dangerous: true,
            onSelect: () => ask({ what: 'delete-folder', folder: group }),
          },
        ]
      : []),
  ];
}
