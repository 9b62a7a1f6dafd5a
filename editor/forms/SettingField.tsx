import type { FieldSchema } from '../../shared/definition';
import { valueAt } from '../../shared/pointer';
import type { Condition } from '../../shared/ruleset/types';
import { isCondition } from '../../shared/ruleset/walk';
import { t, told } from '../../shared/texts/t';
import { CodeSetting } from '../code/CodeSetting';
import { ConditionEditor } from '../rules/ConditionEditor';
import { type FieldProblem, ProblemLine } from '../ui/Field';
import { NumberField } from '../ui/NumberField';
import { Switch } from '../ui/Switch';
import { TextField } from '../ui/TextField';
import { DurationField } from './DurationField';
import { EnumField } from './EnumField';
import { EventField } from './EventField';
import type { Also, FormScope } from './FormScope';
import { ListField } from './ListField';
import { MultiChoiceField } from './MultiChoiceField';
import { RegexField } from './RegexField';
import { ScalarField } from './ScalarField';
import { SelectorField } from './SelectorField';
import { StepsField } from './StepsField';
import { TableField } from './TableField';
import { TargetField } from './TargetField';
import { TemplateField } from './TemplateField';
import { variableChoices } from './variableChoices';

export interface SettingFieldProps {
  schema: FieldSchema;
  /** Key of the setting, used where it has no title. */
  name: string;
  value: unknown;
  /** Undefined takes the setting out, so that its default holds. */
  onChange: (value: unknown, also?: Also) => void;
  problem?: FieldProblem | undefined;
  scope: FormScope;
  /** In a popover of its own the title stands above already. */
  alone?: boolean;
  /** Where it stands: `/variables/2/settings/rows`. */
  path: string;
  /** In a table the first row says what its columns are. */
  hideLabel?: boolean;
}

/** The control a field's schema asks for. */
export function SettingField(props: SettingFieldProps) {
  const { schema, name, value, onChange, problem, scope, alone, path, hideLabel = false } = props;
  const label = told(schema.title) ?? name;
  const field = {
    label,
    hideLabel,
    ...(schema.description ? { hint: told(schema.description) } : {}),
    ...(problem ? { problem } : {}),
  };
  // What draws a whole part of its own.
  const part = { ...field, hideLabel: hideLabel || alone === true };
  const text = value === undefined || value === null ? '' : String(value);
  const changeText = (next: string) => onChange(next === '' ? undefined : next);
  const placeholder = told(schema.placeholder) ?? (schema.examples ? String(schema.examples[0]) : undefined);
  const shown = value ?? schema.default;

  if (schema.format === 'target') {
    return (
      <TargetField
        {...part}
        value={text}
        onChange={onChange}
        scope={scope}
        optional={told(schema.placeholder)}
      />
    );
  }
  if (schema.format === 'code') {
    return (
      <CodeSetting
        {...part}
        schema={schema}
        value={text}
        onChange={onChange}
        allowed={scope.ruleSet.site.customCode === true}
        needs={valueAt(scope.ruleSet, `${path.slice(0, path.lastIndexOf('/'))}/needs`)}
      />
    );
  }
  if (schema.format === 'event') {
    return <EventField {...field} value={text} ruleSet={scope.ruleSet} onChange={onChange} />;
  }
  if (schema.format === 'condition') {
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <ConditionEditor
          condition={isCondition(value) && !isEmptyCondition(value) ? value : undefined}
          path={path}
          scope={scope}
          words={t('something is so…')}
          onChange={(next) => onChange(next)}
        />
        {problem && <ProblemLine problem={problem} />}
      </div>
    );
  }
  if (schema.format === 'trigger' || schema.items?.format === 'trigger') {
    return (
      <StepsField {...field} schema={schema} value={value} path={path} scope={scope} onChange={onChange} />
    );
  }
  if (schema.type === 'boolean') {
    return (
      <Switch label={label} hint={told(schema.description)} checked={Boolean(shown)} onChange={onChange} />
    );
  }
  if (schema.enum) return <EnumField {...field} schema={schema} value={shown} onChange={onChange} />;
  if (Array.isArray(schema.type)) return <ScalarField {...field} value={value} onChange={onChange} />;
  switch (schema.type) {
    case 'number':
    case 'integer':
      return schema.unit === 'ms' ? (
        <DurationField {...field} schema={schema} value={numberOf(shown)} onChange={onChange} />
      ) : (
        <NumberField
          {...field}
          value={numberOf(shown)}
          unit={told(schema.unit)}
          min={schema.minimum}
          max={schema.maximum}
          onChange={onChange}
        />
      );
    case 'array':
      if (schema.items?.properties) {
        return (
          <TableField
            {...field}
            row={schema.items}
            value={Array.isArray(shown) ? shown : []}
            path={path}
            scope={scope}
            onChange={(next, also) => onChange(next.length === 0 ? undefined : next, also)}
          />
        );
      }
      if (schema.items?.enum) {
        return (
          <MultiChoiceField
            {...field}
            options={schema.items.enum}
            titles={schema.items.enumTitles?.map(told)}
            value={Array.isArray(shown) ? shown : []}
            onChange={(next) => onChange(next.length === 0 ? undefined : next)}
          />
        );
      }
      return (
        <ListField
          {...field}
          value={Array.isArray(shown) ? shown : []}
          numbers={schema.items?.type === 'number' || schema.items?.type === 'integer'}
          unit={told(schema.unit)}
          onChange={(next) => onChange(next.length === 0 ? undefined : next)}
        />
      );
    default:
  }
  const shared = { ...field, value: text, onChange: changeText, placeholder };
  if (schema.format === 'regex') return <RegexField {...shared} />;
  if (schema.format === 'selector') return <SelectorField {...shared} />;
  if (schema.format === 'template') {
    return (
      <TemplateField {...shared} variables={variableChoices(scope.ruleSet, scope.catalog, scope.provided)} />
    );
  }
  const mono = schema.format === 'name' || schema.format === 'attribute' || schema.format === 'url';
  return (
    <TextField
      {...shared}
      mono={mono}
      {...(schema.format === 'url' ? { input: { type: 'url', inputMode: 'url' } } : {})}
    />
  );
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function isEmptyCondition(condition: Condition): boolean {
  return 'all' in condition && condition.all.length === 0;
}
