import { variableWords } from '../../shared/readCondition';
import { own } from '../../shared/ruleset/own';
import { soleReference } from '../../shared/ruleset/template';
import type { Comparison, Condition } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import { problemAt, useScope } from '../forms/FormScope';
import { HelpFor } from '../help/HelpFor';
import { openAt } from '../shell/openAt';
import { Chip } from '../ui/Chip';
import { ChoiceList } from '../ui/ChoiceList';
import { VariableChooser } from '../variables/VariableChooser';
import { ComparisonValue } from './ComparisonValue';
import { operatorsFor, returnsOf, writeComparison } from './conditionTree';
import { PartPopover } from './PartPopover';

export interface ComparisonPartsProps {
  comparison: Comparison;
  negated: boolean;
  path: string;
  onChange: (next: Condition, group?: string) => void;
}

/** "page path · starts with · /product/": three parts, each opening where it stands. */
export function ComparisonParts({ comparison, negated, path, onChange }: ComparisonPartsProps) {
  const scope = useScope();
  const { ruleSet, catalog, problems } = scope;
  const at = negated ? `${path}/not` : path;
  const operator = own(catalog.operators, comparison.operator);
  const name = variableWords(comparison.variable, ruleSet, catalog);
  const says = operator ? told(negated ? operator.negated : operator.title) : comparison.operator;
  const set = (next: Comparison, not = negated, group?: string) =>
    onChange(writeComparison(next, not), group);
  const returns = returnsOf(comparison.variable, ruleSet, catalog);
  const value = comparison.value === undefined ? '' : String(comparison.value);
  const reference = soleReference(value);
  const shown = reference ? variableWords(reference, ruleSet, catalog) : value || '…';

  return (
    <>
      <PartPopover
        label={t('Value to look at')}
        look="flush"
        trigger={
          <Chip
            kind="variable"
            problem={problemAt(problems, `${at}/variable`)?.severity}
            aria-label={t('Value: {name}', { name })}
            data-path={`${at}/variable`}
          >
            {name}
          </Chip>
        }
      >
        {(close) => (
          <VariableChooser
            label={t('Which value to look at')}
            selected={comparison.variable}
            onChoose={(variable) => {
              close();
              set({ ...comparison, variable });
            }}
          />
        )}
      </PartPopover>
      <PartPopover
        label={t('Comparison')}
        look="flush"
        trigger={
          <Chip kind="words" aria-label={t('Comparison: {says}', { says })} data-path={`${at}/operator`}>
            {says}
          </Chip>
        }
      >
        {(close) => (
          <>
            <ChoiceList
              label={t('How to compare')}
              choices={[false, true].flatMap((not) =>
                operatorsFor(catalog, returns).map((one) => ({
                  id: `${not ? 'not ' : ''}${one.type}`,
                  label: not ? one.negated : one.title,
                  group: not ? t('Not') : undefined,
                  selected: one.type === comparison.operator && not === negated,
                })),
              )}
              onChoose={(id) => {
                const not = id.startsWith('not ');
                const type = not ? id.slice(4) : id;
                const next = own(catalog.operators, type);
                const { value: old, ignoreCase, ...rest } = comparison;
                close();
                set(
                  {
                    ...rest,
                    operator: type,
                    ...(next?.expects !== 'none' && old !== undefined ? { value: old } : {}),
                    ...(next?.text && ignoreCase ? { ignoreCase } : {}),
                  },
                  not,
                );
                if (next?.expects !== 'none' && old === undefined) {
                  openAt(`${not ? `${path}/not` : path}/value`);
                }
              }}
            />
            <div className="popover-foot">
              <HelpFor kind="operator" type={comparison.operator} />
            </div>
          </>
        )}
      </PartPopover>
      {operator?.expects !== 'none' && (
        <PartPopover
          label={t('Value for {name}', { name })}
          trigger={
            <Chip
              kind={reference ? 'variable' : 'condition'}
              missing={value === ''}
              problem={problemAt(problems, `${at}/value`)?.severity}
              aria-label={t('Compared with: {shown}', {
                shown: comparison.ignoreCase ? t('{shown} any case', { shown }) : shown,
              })}
              data-path={`${at}/value`}
            >
              {shown}
              {comparison.ignoreCase && <span className="chip-note">{t('any case')}</span>}
            </Chip>
          }
        >
          <ComparisonValue
            comparison={comparison}
            operator={operator}
            returns={returns}
            problem={problemAt(problems, `${at}/value`)}
            onChange={(next) => set(next, negated, `${at}/value`)}
          />
        </PartPopover>
      )}
    </>
  );
}
