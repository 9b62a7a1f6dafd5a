import { ArrowDown, ArrowUp, Copy, CopyPlus, Power, Trash2 } from 'lucide-react';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Rule } from '../../shared/ruleset/types';
import { catalog, edit, getRuleSet, undo } from '../shell/document';
import type { MenuEntry } from '../ui/Menu';
import { notify } from '../ui/Toast';
import { addRule, changeRule, copyOf, moveRule, removeRule } from './ruleChanges';
import { ruleRows } from './ruleRows';

/** What can be done with a rule as a whole: the same in the list, above the sentence and in the palette. */
export function useRuleActions(): (rule: Rule) => MenuEntry[] {
  const [, go] = useLocation();
  return useCallback(
    (rule: Rule) => {
      const ruleSet = getRuleSet();
      const { above, below } = neighbours(rule);
      const name = rule.name || rule.event || rule.id;
      const isOn = rule.enabled !== false;
      return [
        {
          label: 'Move up',
          icon: <ArrowUp size={15} />,
          disabled: above === undefined,
          onSelect: () => above && edit('Move rule', (document) => moveRule(document, rule.id, above)),
        },
        {
          label: 'Move down',
          icon: <ArrowDown size={15} />,
          disabled: below === undefined,
          onSelect: () => below && edit('Move rule', (document) => moveRule(document, rule.id, below)),
        },
        {
          label: 'Duplicate',
          icon: <CopyPlus size={15} />,
          separated: true,
          onSelect: () => {
            const copy = copyOf(rule, ruleSet);
            edit('Duplicate rule', (document) => addRule(document, copy, rule.id));
            go(`/rules/${copy.id}`);
          },
        },
        {
          label: isOn ? 'Switch off' : 'Switch on',
          icon: <Power size={15} />,
          onSelect: () =>
            edit(isOn ? 'Switch rule off' : 'Switch rule on', (document) =>
              changeRule(document, rule.id, (old) => ({ ...old, enabled: !isOn })),
            ),
        },
        {
          label: 'Copy id',
          icon: <Copy size={15} />,
          onSelect: () => {
            navigator.clipboard.writeText(rule.id).then(
              () => notify({ title: `Copied ${rule.id}` }),
              () => notify({ title: 'The browser did not allow copying', description: rule.id, tone: 'bad' }),
            );
          },
        },
        {
          label: 'Delete',
          icon: <Trash2 size={15} />,
          dangerous: true,
          separated: true,
          onSelect: () => {
            const tests = getRuleSet().tests?.filter((test) => test.rule === rule.id).length ?? 0;
            edit('Delete rule', (document) => removeRule(document, rule.id));
            go('/rules');
            const also = tests === 0 ? '' : tests === 1 ? ' and its test' : ` and its ${tests} tests`;
            notify({ title: `Deleted ${name}${also}`, action: { label: 'Undo', run: undo } });
          },
        },
      ];
    },
    [go],
  );
}

/** The rules shown just above and below it, in the same stage. */
function neighbours(rule: Rule): { above: string | undefined; below: string | undefined } {
  const rows = ruleRows(getRuleSet(), [], catalog, '');
  const at = rows.findIndex((row) => row.id === rule.id);
  const idOf = (index: number) => (rows[index]?.kind === 'rule' ? rows[index].id : undefined);
  return { above: idOf(at - 1), below: idOf(at + 1) };
}
