/** Keys and palette entries of the rule list. They mean what is chosen, or else the open rule. */

import type { RefObject } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../../shared/texts/t';
import { type Action, useActions } from '../../shell/actions';
import { getRuleSet } from '../../shell/document';
import { ask } from './asked';
import { editRule } from './gridParts';
import { ruleAddress } from './listAddress';
import { chosenRules, clearSelection, listStore } from './listStore';
import type { RuleGridHandle } from './RuleGrid';
import { deleteMany, duplicateMany, switchMany } from './ruleCommands';

export function useListActions(open: string | undefined, grid: RefObject<RuleGridHandle | null>): void {
  const [, go] = useLocation();
  const meant = () => {
    const chosen = chosenRules();
    return chosen.length > 0 ? chosen : getRuleSet().rules.filter(({ id }) => id === open);
  };
  const ids = () => meant().map(({ id }) => id);
  const some = () => meant().length > 0;

  const duplicate = () => {
    const copies = duplicateMany(meant());
    if (copies.length === 1) go(ruleAddress(copies[0]));
  };
  const remove = () => {
    const rules = meant();
    const { order } = listStore.getState();
    const gone = new Set(rules.map(({ id }) => id));
    const at = order.findIndex((id) => gone.has(id));
    const stays = (id: string) => !gone.has(id);
    const next = order.slice(Math.max(0, at)).find(stays) ?? order.slice(0, Math.max(0, at)).findLast(stays);
    deleteMany(rules);
    clearSelection();
    listStore.setState({ active: next });
    if (open === undefined || gone.has(open)) go(ruleAddress(next));
    // The row that had the focus may be gone.
    setTimeout(() => document.activeElement === document.body && grid.current?.focus());
  };

  const rule = (action: Omit<Action, 'group'>): Action => ({ enabled: some, ...action, group: 'Rules' });
  useActions([
    rule({
      id: 'next-rule',
      label: t('Next rule'),
      shortcut: 'j',
      keyOnly: true,
      run: () => grid.current?.walk(1),
    }),
    rule({
      id: 'previous-rule',
      label: t('Rule before'),
      shortcut: 'k',
      keyOnly: true,
      run: () => grid.current?.walk(-1),
    }),
    rule({
      id: 'edit-rule',
      label: t('Edit the open rule'),
      shortcut: 'e',
      keyOnly: true,
      run: () => {
        clearSelection();
        editRule();
      },
    }),
    rule({
      id: 'duplicate-rule',
      label: t('Duplicate rule'),
      shortcut: 'd',
      keywords: 'copy clone again',
      run: duplicate,
    }),
    rule({
      id: 'spread-rule',
      label: t('Duplicate rule for markets or languages…'),
      keywords: 'copy clone country locale translate host',
      run: () => ask({ what: 'spread', ids: ids() }),
    }),
    rule({
      id: 'file-rule',
      label: t('Move rule to a folder…'),
      shortcut: 'm',
      keywords: 'sort group file put',
      run: () => ask({ what: 'folder', ids: ids() }),
    }),
    rule({
      id: 'label-rule',
      label: t('Label rule…'),
      shortcut: 'l',
      keywords: 'tag mark',
      run: () => ask({ what: 'labels', ids: ids() }),
    }),
    rule({
      id: 'switch-rule',
      label: t('Switch rule on or off'),
      keywords: 'enable disable pause stop',
      run: () =>
        switchMany(
          meant(),
          meant().every(({ enabled }) => enabled === false),
        ),
    }),
    rule({
      id: 'delete-rule',
      label: t('Delete rule'),
      shortcut: 'Delete',
      keywords: 'remove throw away',
      // In a sentence the same key takes away a part of it.
      enabled: () => some() && !document.activeElement?.closest('.rule-pane'),
      run: remove,
    }),
    rule({
      id: 'choose-all-rules',
      label: t('Choose all rules of the list'),
      keywords: 'select everything many bulk',
      run: () => {
        const { order } = listStore.getState();
        listStore.setState({ selection: { chosen: new Set(order), anchor: order[0] } });
      },
    }),
  ]);
}
