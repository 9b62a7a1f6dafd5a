import type { Problem } from '../../shared/problem';
import type { PlanEvent, RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { NumberField } from '../ui/NumberField';
import { RadioList } from '../ui/RadioList';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { EventProblems } from './EventProblems';
import { withoutEmpty } from './planChanges';
import { ValueFields } from './ValueFields';

export interface EventFormProps {
  event: PlanEvent;
  ruleSet: RuleSet;
  problems: readonly Problem[];
  /** `/plan/events/2` */
  path: string;
  onChange: (event: PlanEvent) => void;
  /** Where a form around it has the title and the name already. */
  hasHead?: boolean;
}

/** What an event is: where it stands on the way, how much intent it shows, what it is worth and who answers for it. */
export function EventForm({ event, ruleSet, problems, path, onChange, hasHead = false }: EventFormProps) {
  const set = (part: Partial<PlanEvent>) => onChange(withoutEmpty({ ...event, ...part }));
  const owners = [...new Set(ruleSet.plan.events.flatMap(({ owner }) => owner ?? []))];
  return (
    <div className="event-form">
      {!hasHead && (
        <>
          <p>
            {t('Sent as')} <code>{event.name}</code>
          </p>
          <TextField
            label={t('Title')}
            value={event.title ?? ''}
            onChange={(title) => set({ title })}
            placeholder={t('Add to cart')}
          />
        </>
      )}
      <div className="form-columns">
        <Select
          label={t('Stage')}
          value={event.stage ?? ''}
          options={[
            { value: '', label: t('No stage') },
            ...ruleSet.plan.stages.map((stage) => ({ value: stage.id, label: stage.name })),
          ]}
          onChange={(stage) => set({ stage })}
        />
        <Select
          label={t('Intent')}
          value={String(event.tier ?? '')}
          options={[
            { value: '', label: t('Not said') },
            { value: '1', label: t('High (tier 1)') },
            { value: '2', label: t('Medium (tier 2)') },
            { value: '3', label: t('Low (tier 3)') },
          ]}
          onChange={(tier) => {
            const { tier: _old, ...rest } = event;
            onChange(tier === '' ? rest : { ...rest, tier: Number(tier) as 1 | 2 | 3 });
          }}
        />
        <TextField
          label={t('Owner')}
          value={event.owner ?? ''}
          onChange={(owner) => set({ owner })}
          placeholder="growth"
          input={{ list: 'plan-owners' }}
        />
        <NumberField
          label={t('Conversion window')}
          unit={t('{count, plural, one {day} other {days}}', { count: event.windowDays ?? 2 })}
          min={1}
          max={365}
          placeholder="30"
          value={event.windowDays}
          onChange={(days) => {
            const { windowDays: _old, ...rest } = event;
            onChange(days === undefined ? rest : { ...rest, windowDays: Math.round(days) });
          }}
        />
      </div>
      <datalist id="plan-owners">
        {owners.map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
      <div className="event-roles">
        <RadioList
          label={t('Role')}
          value={event.role}
          options={[
            { value: 'milestone', label: t('Milestone'), hint: t('A step on the way.') },
            { value: 'signal', label: t('Signal'), hint: t('Interest beside the way.') },
            { value: 'macro', label: t('Goal'), hint: t('The conversion itself.') },
          ]}
          onChange={(role) => set({ role })}
        />
      </div>
      <ValueFields event={event} ruleSet={ruleSet} onChange={onChange} />
      <EventProblems problems={problems} path={path} />
    </div>
  );
}
