import type { FieldSchema } from '../../shared/definition';
import { isStep } from '../../shared/ruleset/walk';
import { StepList } from '../rules/StepList';
import { StepPart } from '../rules/StepPart';
import { type FieldProps, ProblemLine } from '../ui/Field';
import type { Also, FormScope } from './FormScope';

export interface StepsFieldProps extends FieldProps {
  schema: FieldSchema;
  value: unknown;
  path: string;
  scope: FormScope;
  onChange: (value: unknown, also?: Also) => void;
}

/** A trigger inside a form, or a list of them: the same sentences as in a rule. */
export function StepsField({ label, hint, problem, schema, value, path, scope, onChange }: StepsFieldProps) {
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      {schema.format === 'trigger' ? (
        <StepPart
          label={label}
          step={isStep(value) ? value : undefined}
          path={path}
          scope={scope}
          onChange={onChange}
        />
      ) : (
        <StepList
          label={label}
          steps={Array.isArray(value) ? value.filter(isStep) : []}
          joined={schema.joined ?? 'and'}
          path={path}
          scope={scope}
          onChange={onChange}
        />
      )}
      {hint && <span className="field-hint">{hint}</span>}
      {problem && <ProblemLine problem={problem} />}
    </div>
  );
}
