import { useState } from 'react';
import type { OperatorDefinition } from '../../shared/definition';
import type { Problem } from '../../shared/problem';
import type { Comparison } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { useScope } from '../forms/FormScope';
import { RegexField } from '../forms/RegexField';
import { SelectorField } from '../forms/SelectorField';
import { TemplateField } from '../forms/TemplateField';
import { variableChoices } from '../forms/variableChoices';
import { shownVisit } from '../preview/previewStore';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { Switch } from '../ui/Switch';
import { seenValues } from './seenValues';
import { valueSuggestions } from './valueSuggestions';

export interface ComparisonValueProps {
  comparison: Comparison;
  operator: OperatorDefinition | undefined;
  returns: string;
  problem: Problem | undefined;
  onChange: (next: Comparison) => void;
}

/** The right-hand side: the control its operator asks for, values seen elsewhere, and whether case matters. */
export function ComparisonValue({ comparison, operator, returns, problem, onChange }: ComparisonValueProps) {
  const scope = useScope();
  const text = comparison.value === undefined ? '' : String(comparison.value);
  const set = (value: string | number | undefined) => {
    const { value: _old, ...rest } = comparison;
    onChange(value === undefined || value === '' ? rest : { ...rest, value });
  };
  const field = { label: t('Value'), value: text, onChange: set, ...(problem ? { problem } : {}) };
  const isNumber = operator?.expects === 'number' || (operator?.expects === 'text' && returns === 'number');
  const seen = useSeen(comparison.variable, isNumber).filter((one) => String(one) !== text);
  const known = valueSuggestions(scope.ruleSet, comparison.variable).filter(
    (one) => one !== text && !isNumber && !seen.includes(one),
  );
  return (
    <>
      {operator?.expects === 'regex' ? (
        <RegexField {...field} label={t('Pattern')} ignoreCase={comparison.ignoreCase === true} />
      ) : operator?.expects === 'selector' ? (
        <SelectorField {...field} label={t('CSS selector')} />
      ) : isNumber && !text.includes('{{') ? (
        <NumberField {...field} value={text === '' ? undefined : Number(text)} />
      ) : (
        <TemplateField
          {...field}
          variables={variableChoices(scope.ruleSet, scope.catalog, scope.provided)}
          placeholder={comparison.variable === 'page_path' ? '/product/' : undefined}
        />
      )}
      <Suggestions title={t('In the last visit')} values={seen} onTake={set} />
      <Suggestions title={t('Known from elsewhere')} values={known} onTake={set} />
      {operator?.text && !isNumber && (
        <Switch
          label={t('Capitals and small letters are the same')}
          checked={comparison.ignoreCase === true}
          onChange={(ignoreCase) => {
            const { ignoreCase: _old, ...rest } = comparison;
            onChange(ignoreCase ? { ...rest, ignoreCase } : rest);
          }}
        />
      )}
    </>
  );
}

type Value = string | number;

interface SuggestionsProps {
  title: string;
  values: readonly Value[];
  onTake: (value: Value) => void;
}

function Suggestions({ title, values, onTake }: SuggestionsProps) {
  if (values.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own
    <div className="suggestions" role="group" aria-label={title}>
      <span className="field-label">{title}</span>
      {values.map((value) => (
        <Button key={value} small onClick={() => onTake(value)}>
          {value}
        </Button>
      ))}
    </div>
  );
}

/** What the variable was when the part was opened and before; numbers where one compares numbers. */
function useSeen(variable: string, isNumber: boolean): Value[] {
  const [seen] = useState(() => seenValues(shownVisit(), variable));
  return seen.flatMap((one): Value[] => {
    if (!isNumber) return [String(one)];
    const number = Number(one);
    return typeof one === 'boolean' || Number.isNaN(number) ? [] : [number];
  });
}
