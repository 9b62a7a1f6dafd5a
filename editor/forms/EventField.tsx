import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { ChoiceList } from '../ui/ChoiceList';
import { type FieldProps, ProblemLine } from '../ui/Field';

export interface EventFieldProps extends FieldProps {
  value: string;
  ruleSet: RuleSet;
  onChange: (value: string) => void;
}

/** An event of the plan, by its name. */
export function EventField({ label, hint, problem, value, ruleSet, onChange }: EventFieldProps) {
  const { events, stages } = ruleSet.plan;
  const stageOf = (id: string | undefined) => stages.find((one) => one.id === id)?.name ?? t('No stage');
  const grouped = [...new Set(events.map(({ stage }) => stageOf(stage)))].flatMap((group) =>
    events
      .filter(({ stage }) => stageOf(stage) === group)
      .map(({ name, title }) => ({ id: name, label: name, hint: title, group, selected: name === value })),
  );
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <div className="boxed-choices">
        <ChoiceList
          label={label}
          placeholder={t('Find an event of the plan')}
          choices={grouped}
          onChoose={onChange}
          empty={t('The plan has no such event. Add it under Plan, or choose it for a rule first.')}
        />
      </div>
      {hint && <span className="field-hint">{hint}</span>}
      {problem && <ProblemLine problem={problem} />}
    </div>
  );
}
