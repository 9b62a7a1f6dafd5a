import { Filter } from 'lucide-react';
import { providedBy } from '../../shared/ruleset/provides';
import type { Condition, Step } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import type { Also, FormScope } from '../forms/FormScope';
import { Chip } from '../ui/Chip';
import { ConditionEditor } from './ConditionEditor';
import { TriggerPicker } from './TriggerPicker';
import { TriggerSentence } from './TriggerSentence';
import './rules.css';

export interface StepPartProps {
  /** What is asked for: "What is counted". */
  label: string;
  step: Step | undefined;
  path: string;
  scope: FormScope;
  onChange: (step: Step, also?: Also) => void;
  onRemove?: (() => void) | undefined;
}

/** A trigger inside another one: its words with parts that open in place, and "where …" for conditions of its own. */
export function StepPart({ label, step, path, scope, onChange, onRemove }: StepPartProps) {
  const inner: FormScope = {
    ...scope,
    depth: (scope.depth ?? 0) + 1,
    provided: new Set(step ? providedBy(step, scope.catalog) : []),
  };
  if (!step) {
    return (
      <TriggerPicker
        label={label}
        path={path}
        scope={inner}
        chip={
          <Chip
            kind="trigger"
            missing
            aria-label={t('{label}: something happens…', { label })}
            data-path={path}
          >
            {t('something happens…')}
          </Chip>
        }
        onChoose={(chosen) => onChange(chosen)}
      />
    );
  }
  const setConditions = (next: Condition | undefined) => {
    const { conditions: _old, ...rest } = step;
    onChange(next ? { ...rest, conditions: next } : rest);
  };
  return (
    <fieldset className="step bare" aria-label={label}>
      <TriggerSentence
        trigger={step}
        path={path}
        scope={inner}
        onChange={(next, _field, also) => onChange(next, also)}
        onRemove={onRemove}
      />
      <div className="step-where">
        {step.conditions && (
          <span className="sentence-words">
            <Filter size={13} aria-hidden="true" /> {t('where')}
          </span>
        )}
        <ConditionEditor
          condition={step.conditions}
          path={`${path}/conditions`}
          scope={inner}
          words="where…"
          onChange={setConditions}
        />
      </div>
    </fieldset>
  );
}
