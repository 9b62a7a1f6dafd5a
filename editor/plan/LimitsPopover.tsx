import { type Limits, limitsOf, limitsPresets, presetOf } from '../../shared/plan/limits';
import { t } from '../../shared/texts/t';
import { edit, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { Popover } from '../ui/Popover';
import { RadioList } from '../ui/RadioList';
import { setLimits } from './planChanges';

const fields: readonly { key: keyof Limits; label: string }[] = [
  { key: 'total', label: t('Events beside the goals') },
  { key: 'steps', label: t('Milestones on the way') },
  { key: 'stage', label: t('Events in one stage') },
  { key: 'page', label: t('Events from one page') },
  { key: 'everything', label: t('Too many in all, from') },
];

/** How many are many: a preset, and each number by itself. */
export function LimitsPopover() {
  const { plan } = useRuleSet();
  const limits = limitsOf(plan);
  const preset = presetOf(limits);
  const change = (next: Limits, group?: string) =>
    edit(t('Change what is many'), (document) => setLimits(document, next), group);
  return (
    <Popover
      label={t('How many events are many')}
      look="wide"
      trigger={
        <Button look="plain" small>
          {t('Limits:')}{' '}
          {limitsPresets.find(({ id }) => id === preset)?.title.toLowerCase() ?? t('own numbers')}
        </Button>
      }
    >
      <RadioList
        label={t('How many events are many')}
        value={preset}
        options={limitsPresets.map(({ id, title, hint }) => ({ value: id, label: title, hint }))}
        onChange={(id) => {
          const chosen = limitsPresets.find((one) => one.id === id);
          if (chosen) change(chosen.limits);
        }}
      />
      <div className="form-columns">
        {fields.map(({ key, label }) => (
          <NumberField
            key={key}
            label={label}
            min={1}
            max={1000}
            value={limits[key]}
            onChange={(value) =>
              value !== undefined && change({ ...limits, [key]: Math.round(value) }, `limit ${key}`)
            }
          />
        ))}
      </div>
      <p className="quiet">{t('Beyond these the plan gets a hint under Practice. Nothing stops.')}</p>
    </Popover>
  );
}
