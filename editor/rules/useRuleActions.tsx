import {
  ArrowDown,
  ArrowUp,
  Copy,
  CopyPlus,
  FileJson,
  Folder,
  Globe,
  Power,
  Tag,
  Trash2,
} from 'lucide-react';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { pointer } from '../../shared/pointer';
import type { Rule } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { jsonAddress } from '../code/jsonAddress';
import { getRuleSet } from '../shell/document';
import type { MenuEntry } from '../ui/Menu';
import { notify } from '../ui/Toast';
import { ask } from './many/asked';
import { ruleAddress } from './many/listAddress';
import { listStore } from './many/listStore';
import { deleteMany, duplicateMany, moveByOne, neighbourOf, switchMany } from './many/ruleCommands';

/** What can be done with a rule as a whole: the same in the list, above the sentence and in the palette. */
export function useRuleActions(): (rule: Rule) => MenuEntry[] {
  const [, go] = useLocation();
  return useCallback(
    (rule: Rule) => {
      const isOn = rule.enabled !== false;
      return [
        {
          label: t('Move up'),
          icon: <ArrowUp size={15} />,
          disabled: neighbourOf(rule, -1) === undefined,
          onSelect: () => moveByOne(rule, -1),
        },
        {
          label: t('Move down'),
          icon: <ArrowDown size={15} />,
          disabled: neighbourOf(rule, 1) === undefined,
          onSelect: () => moveByOne(rule, 1),
        },
        {
          label: t('Move to folder…'),
          icon: <Folder size={15} />,
          shortcut: 'm',
          onSelect: () => ask({ what: 'folder', ids: [rule.id] }),
        },
        {
          label: t('Labels…'),
          icon: <Tag size={15} />,
          shortcut: 'l',
          onSelect: () => ask({ what: 'labels', ids: [rule.id] }),
        },
        {
          label: t('Duplicate'),
          icon: <CopyPlus size={15} />,
          shortcut: 'd',
          separated: true,
          onSelect: () => go(ruleAddress(duplicateMany([rule])[0])),
        },
        {
          label: t('Duplicate for…'),
          icon: <Globe size={15} />,
          onSelect: () => ask({ what: 'spread', ids: [rule.id] }),
        },
        {
          label: isOn ? t('Switch off') : t('Switch on'),
          icon: <Power size={15} />,
          onSelect: () => switchMany([rule], !isOn),
        },
        {
          label: t('Copy id'),
          icon: <Copy size={15} />,
          onSelect: () => {
            navigator.clipboard.writeText(rule.id).then(
              () => notify({ title: t('Copied {id}', { id: rule.id }) }),
              () =>
                notify({ title: t('The browser did not allow copying'), description: rule.id, tone: 'bad' }),
            );
          },
        },
        {
          label: t('Show in JSON'),
          icon: <FileJson size={15} />,
          onSelect: () =>
            go(
              jsonAddress(
                pointer(
                  'rules',
                  getRuleSet().rules.findIndex(({ id }) => id === rule.id),
                ),
              ),
            ),
        },
        {
          label: t('Delete'),
          icon: <Trash2 size={15} />,
          shortcut: 'Delete',
          dangerous: true,
          separated: true,
          onSelect: () => {
            const next = after(rule.id);
            deleteMany([rule]);
            go(ruleAddress(next));
          },
        },
      ];
    },
    [go],
  );
}

/** The rule that takes its place in the list. */
function after(id: string): string | undefined {
  const { order } = listStore.getState();
  const at = order.indexOf(id);
  return at < 0 ? undefined : (order[at + 1] ?? order[at - 1]);
}
