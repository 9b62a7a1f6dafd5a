import type { OperatorDefinition } from '../../shared/definition';
import type { Problem } from '../../shared/problem';
import type { Comparison } from '../../shared/ruleset/types';
import { useScope } from '../forms/FormScope';
import { RegexField } from '../forms/RegexField';
import { SelectorField } from '../forms/SelectorField';
import { TemplateField } from '../forms/TemplateField';
import { variableChoices } from '../forms/variableChoices';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { Switch } from '../ui/Switch';
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
  const field = { label: 'Value', value: text, onChange: set, ...(problem ? { problem } : {}) };
  const isNumber = operator?.expects === 'number' || (operator?.expects === 'text' && returns === 'number');
  const suggestions = valueSuggestions(scope.ruleSet, comparison.variable).filter((one) => one !== text);
  return (
    <>
      {operator?.expects === 'regex' ? (
        <RegexField {...field} label="Pattern" ignoreCase={comparison.ignoreCase === true} />
      ) : operator?.expects === 'selector' ? (
        <SelectorField {...field} label="CSS selector" />
      ) : isNumber && !text.includes('{{') ? (
        <NumberField {...field} value={text === '' ? undefined : Number(text)} />
      ) : (
        <TemplateField
          {...field}
          variables={variableChoices(scope.ruleSet, scope.catalog, scope.provided)}
          placeholder={comparison.variable === 'page_path' ? '/product/' : undefined}
        />
      )}
      {suggestions.length > 0 && (
        <div className="suggestions">
          <span className="field-label">Seen before</span>
          {suggestions.map((suggestion) => (
            <Button key={suggestion} small onClick={() => set(suggestion)}>
              {suggestion}
            </Button>
          ))}
        </div>
      )}
      {operator?.text && !isNumber && (
        <Switch
          label="Capitals and small letters are the same"
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
