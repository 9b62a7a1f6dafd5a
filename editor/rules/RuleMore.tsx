import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { Rule } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { edit } from '../shell/document';
import { NumberField } from '../ui/NumberField';
import { Switch } from '../ui/Switch';
import { TextField } from '../ui/TextField';
import { changeRule } from './ruleChanges';

export interface RuleMoreProps {
  id: string;
  /** Where the rule stands: `/rules/3`. */
  path: string;
  enabled: boolean;
  notes: string;
  priority: number;
}

/** What a rule has beside its sentence. Apart, so that a letter of the rule's name does not draw it again. */
export const RuleMore = memo(function RuleMore({ id, path, enabled, notes, priority }: RuleMoreProps) {
  const change = (label: string, to: (rule: Rule) => Rule, group?: string) =>
    edit(label, (ruleSet) => changeRule(ruleSet, id, to), group);
  return (
    <div className="rule-more">
      <Switch
        label={t('Switched on')}
        checked={enabled}
        onChange={(on) =>
          change(on ? t('Switch rule on') : t('Switch rule off'), (old) => ({ ...old, enabled: on }))
        }
      />
      <TextField
        label={t('Notes')}
        lines={2}
        value={notes}
        placeholder={t('Why this counts, what to watch for')}
        onChange={(text) =>
          change(
            t('Write notes'),
            ({ notes: _old, ...rest }) => (text === '' ? rest : { ...rest, notes: text }),
            `${path}/notes`,
          )
        }
      />
      <details className="disclosure">
        <summary>
          <ChevronRight size={14} aria-hidden="true" /> {t('More')}
          {priority ? ` (priority ${priority})` : ''}
        </summary>
        <NumberField
          label={t('Priority')}
          hint={t(
            'Of rules that the same moment sets off, the higher goes first. With none, their order in the list.',
          )}
          value={priority}
          min={-1000}
          max={1000}
          onChange={(next) =>
            change(
              t('Change priority'),
              ({ priority: _old, ...rest }) => (next ? { ...rest, priority: next } : rest),
              `${path}/priority`,
            )
          }
        />
      </details>
    </div>
  );
});
