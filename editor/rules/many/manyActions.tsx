import { CopyPlus, Folder, Globe, Power, PowerOff, Send, Tag, Trash2 } from 'lucide-react';
import type { Rule } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import type { MenuEntry } from '../../ui/Menu';
import { ask } from './asked';
import { deleteMany, duplicateMany, switchMany } from './ruleCommands';

/** What can be done with several rules at once. */
export function manyActions(rules: readonly Rule[]): MenuEntry[] {
  const ids = rules.map(({ id }) => id);
  return [
    { label: t('Switch on'), icon: <Power size={15} />, onSelect: () => switchMany(rules, true) },
    { label: t('Switch off'), icon: <PowerOff size={15} />, onSelect: () => switchMany(rules, false) },
    {
      label: t('Move to folder…'),
      icon: <Folder size={15} />,
      shortcut: 'm',
      separated: true,
      onSelect: () => ask({ what: 'folder', ids }),
    },
    {
      label: t('Labels…'),
      icon: <Tag size={15} />,
      shortcut: 'l',
      onSelect: () => ask({ what: 'labels', ids }),
    },
    {
      label: t('Destinations…'),
      icon: <Send size={15} />,
      onSelect: () => ask({ what: 'destinations', ids }),
    },
    {
      label: t('Duplicate'),
      icon: <CopyPlus size={15} />,
      shortcut: 'd',
      separated: true,
      onSelect: () => duplicateMany(rules),
    },
    {
      label: t('Duplicate for…'),
      icon: <Globe size={15} />,
      onSelect: () => ask({ what: 'spread', ids }),
    },
    {
      label: t('Delete'),
      icon: <Trash2 size={15} />,
      shortcut: 'Delete',
      dangerous: true,
      separated: true,
      onSelect: () => deleteMany(rules),
    },
  ];
}
