import { priorityOf } from '../../shared/plan/score';
import { usualFamilies } from '../../shared/plan/words';
import type { PlanEvent, RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { withoutEmpty } from './planChanges';

export interface EventWhyProps {
  event: PlanEvent;
  ruleSet: RuleSet;
  onChange: (event: PlanEvent) => void;
}

/** Why an event is worth measuring, and how soon. */
export function EventWhy({ event, ruleSet, onChange }: EventWhyProps) {
  const set = (part: Partial<PlanEvent>) => onChange(withoutEmpty({ ...event, ...part }));
  const priority = priorityOf(event);
  const families = new Set([...ruleSet.plan.events.flatMap(({ family }) => family ?? []), ...usualFamilies]);
  return (
    <section className="event-form" aria-label={t('Why it is measured')}>
      <h3>{t('Why it is measured')}</h3>
      <TextField
        label={t('What it is expected to predict')}
        lines={2}
        placeholder={t('Who does this buys three times as often.')}
        value={event.hypothesis ?? ''}
        onChange={(hypothesis) => set({ hypothesis })}
      />
      <TextField
        label={t('What we do if it moves')}
        lines={2}
        placeholder={t('Falls: look at the button on small screens. Rises: show it earlier.')}
        value={event.ifItMoves ?? ''}
        onChange={(ifItMoves) => set({ ifItMoves })}
      />
      <div className="form-columns">
        <Select
          label={t('Effort')}
          value={event.effort ?? ''}
          options={[
            { value: '', label: t('Not said') },
            { value: 'low', label: t('Little') },
            { value: 'medium', label: t('Some') },
            { value: 'high', label: t('Much') },
          ]}
          onChange={(effort) => {
            const { effort: _old, ...rest } = event;
            onChange(effort === '' ? rest : { ...rest, effort });
          }}
        />
        <TextField
          label={t('Family')}
          placeholder={t('Journey')}
          value={event.family ?? ''}
          onChange={(family) => set({ family })}
          input={{ list: 'plan-families' }}
        />
        <TextField
          label={t('Labels')}
          placeholder={t('checkout, q4')}
          commit
          value={(event.labels ?? []).join(', ')}
          onChange={(text) => {
            const { labels: _old, ...rest } = event;
            const labels = [...new Set(text.split(',').map((label) => label.trim()))].filter(Boolean);
            onChange(labels.length === 0 ? rest : { ...rest, labels });
          }}
        />
      </div>
      <datalist id="plan-families">
        {[...families].map((family) => (
          <option key={family} value={family} />
        ))}
      </datalist>
      {event.role !== 'macro' && (
        <p className="quiet">
          {priority ? (
            <>
              {t('Priority')} <b className="number">{priority.score}</b>
              {t(': {arithmetic}. How often it happens joins in once events were collected.', {
                arithmetic: priority.arithmetic,
              })}
            </>
          ) : (
            t('With intent and effort said, its priority among the others is shown here.')
          )}
        </p>
      )}
    </section>
  );
}
