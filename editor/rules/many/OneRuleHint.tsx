import { readRule } from '../../../shared/readRule';
import type { Rule } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { catalog, useRuleSet } from '../../shell/document';
import { Button } from '../../ui/Button';
import { rulesInWords } from './manyChanges';
import { editAndTell } from './undoable';

export interface OneRuleHintProps {
  rules: readonly Rule[];
  /** The same rules with "any of" in their conditions. */
  instead: readonly Rule[];
  onTaken: () => void;
}

/** Where copies are not needed, because one condition could allow any of the values. */
export function OneRuleHint({ rules, instead, onTaken }: OneRuleHintProps) {
  const ruleSet = useRuleSet();
  return (
    <div className="spread-hint">
      <p>
        {rules.length === 1
          ? t('One rule would do: only its condition differs.')
          : t('The rules you have would do: only one condition of each differs.')}{' '}
        {t('“Any of” the values keeps the container smaller and one place to change.')}
      </p>
      <p className="quiet">{instead[0] && readRule(ruleSet, instead[0], catalog)}</p>
      <Button
        small
        onClick={() => {
          editAndTell(
            t('{count, plural, one {Allow more pages} other {Allow more pages in # rules}}', {
              count: rules.length,
            }),
            t('{count, plural, one {{rules} allows any of them now} other {{rules} allow any of them now}}', {
              rules: rulesInWords(rules),
              count: rules.length,
            }),
            (old) => ({
              ...old,
              rules: old.rules.map((rule) => instead.find(({ id }) => id === rule.id) ?? rule),
            }),
          );
          onTaken();
        }}
      >
        {t('{count, plural, one {Change the rule instead} other {Change the # rules instead}}', {
          count: rules.length,
        })}
      </Button>
    </div>
  );
}
