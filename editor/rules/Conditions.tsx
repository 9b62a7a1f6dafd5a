import { pointer } from '../../shared/pointer';
import { t } from '../../shared/texts/t';
import { ConditionEditor } from './ConditionEditor';
import { useRule } from './RuleContext';

/** "if …": the conditions of the rule. */
export function Conditions() {
  const { rule, path, scope, change } = useRule();
  return (
    <ConditionEditor
      condition={rule.conditions}
      path={path + pointer('conditions')}
      scope={scope}
      words={t('always, or only if…')}
      onChange={(next, group, label) =>
        change(
          label ?? (next ? t('Change conditions') : t('Remove condition')),
          ({ conditions: _old, ...rest }) => (next ? { ...rest, conditions: next } : rest),
          group ? { group } : {},
        )
      }
    />
  );
}
