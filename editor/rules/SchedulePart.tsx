import { useState } from 'react';
import type { Schedule } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { problemAt } from '../forms/FormScope';
import { MultiChoiceField } from '../forms/MultiChoiceField';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { ProblemLine } from '../ui/Field';
import { Switch } from '../ui/Switch';
import { TextField } from '../ui/TextField';
import { scheduleWords, weekdays } from './limitWords';
import { PartPopover } from './PartPopover';
import { useRule } from './RuleContext';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const officeHours: [string, string] = ['09:00', '17:00'];

/** The end of a day is stored as 24:00, which fields for a time of day cannot show. */
const dayEnd = '24:00';
const midnight = '00:00';

/** "always", or "27 Nov 2026 to 30 Nov 2026, Mon to Fri, 09:00 to 17:00". */
export function SchedulePart() {
  const { rule, path, scope, change } = useRule();
  const { schedule } = rule;
  const at = `${path}/schedule`;
  const words = scheduleWords(schedule);
  const problem = problemAt(scope.problems, at);
  const siteZone = scope.ruleSet.site.timeZone;
  const set = (next: Schedule, field: string) =>
    change(
      t('Change schedule'),
      ({ schedule: _old, ...rest }) => (Object.keys(next).length > 0 ? { ...rest, schedule: next } : rest),
      { group: `${at}/${field}` },
    );
  const put = <K extends keyof Schedule>(field: K, value: Schedule[K] | undefined) => {
    const { [field]: _old, ...rest } = schedule ?? {};
    set(value === undefined ? rest : { ...rest, [field]: value }, field);
  };
  const hours = schedule?.hours;
  const [begins = midnight, ends = dayEnd] = hours ?? [];
  return (
    <PartPopover
      label={t('When it runs')}
      look="wide"
      several
      trigger={
        <Chip
          kind={words ? 'plain' : 'add'}
          problem={problem?.severity}
          aria-label={words ? t('When it runs: {words}', { words }) : t('When it runs: at any time…')}
          data-path={at}
        >
          {words ?? t('at any time…')}
        </Chip>
      }
    >
      <div className="form-columns">
        <Moment
          label={t('From')}
          hint={t('Left empty: it runs already.')}
          value={schedule?.from}
          onChange={(from) => put('from', from)}
        />
        <Moment
          label={t('Until')}
          hint={t('A day alone is included to its end.')}
          value={schedule?.to}
          onChange={(to) => put('to', to)}
        />
      </div>
      <MultiChoiceField
        label={t('On these days')}
        options={everyDay}
        titles={weekdays.map((day) => day.slice(0, 3))}
        value={schedule?.days ?? everyDay}
        onChange={(days) =>
          put('days', days.length === 0 || days.length === everyDay.length ? undefined : days.map(Number))
        }
      />
      <Switch
        label={t('Only at certain hours')}
        checked={hours !== undefined}
        onChange={(on) => put('hours', on ? officeHours : undefined)}
      />
      {hours && (
        <div className="form-columns">
          <TextField
            label={t('From hour')}
            value={begins}
            input={{ type: 'time' }}
            onChange={(from) => from && put('hours', [from, ends])}
          />
          <TextField
            label={t('To hour')}
            hint={t('Earlier than the first: over midnight, into the next day.')}
            value={ends === dayEnd ? midnight : ends}
            input={{ type: 'time' }}
            onChange={(to) => to && put('hours', [begins, to === midnight ? dayEnd : to])}
          />
        </div>
      )}
      <TextField
        label={t('Time zone')}
        hint={
          siteZone
            ? t('Left empty: that of the site, {siteZone}.', { siteZone })
            : t('Left empty: UTC. The site has none.')
        }
        value={schedule?.timeZone ?? ''}
        placeholder={siteZone ?? 'UTC'}
        problem={isZone(schedule?.timeZone) ? undefined : unknownZone}
        input={{ list: 'time-zones' }}
        onChange={(zone) => put('timeZone', zone.trim() === '' ? undefined : zone.trim())}
      />
      <datalist id="time-zones">
        {zones().map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {problem && <ProblemLine problem={problem} />}
      {schedule && (
        <div className="row-actions">
          <Button small look="plain" onClick={() => set({}, 'all')}>
            {t('Run at any time')}
          </Button>
        </div>
      )}
    </PartPopover>
  );
}

interface MomentProps {
  label: string;
  hint: string;
  /** `2026-11-27` or `2026-11-27T08:00`. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A day, and a time of it where one is wanted. */
function Moment({ label, hint, value, onChange }: MomentProps) {
  const [day = '', time = ''] = (value ?? '').split('T');
  const [timed, setTimed] = useState(time !== '');
  return (
    <div className="field">
      <TextField
        label={label}
        hint={hint}
        value={day}
        input={{ type: 'date' }}
        onChange={(next) => onChange(next === '' ? undefined : time ? `${next}T${time}` : next)}
      />
      {timed ? (
        <TextField
          label={t('{label}: time of day', { label })}
          hideLabel
          value={time}
          input={{ type: 'time' }}
          onChange={(next) => day && onChange(next === '' ? day : `${day}T${next}`)}
        />
      ) : (
        day !== '' && (
          <div>
            <Button small look="plain" onClick={() => setTimed(true)}>
              {t('Add a time')}
            </Button>
          </div>
        )
      )}
    </div>
  );
}

const unknownZone = {
  severity: 'error',
  message: t('No such time zone. Choose one, such as Europe/Berlin.'),
} as const;

function isZone(zone: string | undefined): boolean {
  if (zone === undefined) return true;
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

function zones(): readonly string[] {
  // Safari 14 cannot list them; the field then takes what is typed.
  return typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
}
