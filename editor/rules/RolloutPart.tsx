import type { Rollout } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { Chip } from '../ui/Chip';
import { NumberField } from '../ui/NumberField';
import { RadioList } from '../ui/RadioList';
import { rolloutWords, rungOf, withRung } from './limitWords';
import { PartPopover } from './PartPopover';
import { useRule } from './RuleContext';

/** "everyone": how far the rule has come on its way from a draft to everybody. */
export function RolloutPart() {
  const { rule, path, change } = useRule();
  const { rollout } = rule;
  const rung = rungOf(rollout);
  const set = (next: Rollout, group?: string) =>
    change(t('Change rollout'), (old) => ({ ...old, rollout: next }), group ? { group } : {});
  return (
    <PartPopover
      label={t('For whom')}
      several
      trigger={
        <Chip
          kind="plain"
          aria-label={t('For whom: {rollout}', { rollout: rolloutWords(rollout) })}
          data-path={`${path}/rollout`}
        >
          {rolloutWords(rollout)}
        </Chip>
      }
    >
      <RadioList
        label={t('How far it is')}
        value={rung}
        options={[
          { value: 'draft', label: '1. Draft', hint: t('Not in the container at all.') },
          {
            value: 'shadow',
            label: '2. Shadow',
            hint: t('Milepost collects it, nobody else hears of it. To see whether it is right.'),
          },
          {
            value: 'share',
            label: t('3. A share of visitors'),
            hint: t('Sent to its destinations, for the same visitors every time.'),
          },
          { value: 'live', label: '4. Live', hint: t('Sent to its destinations, for everyone.') },
        ]}
        onChange={(next) => set(withRung(rollout, next))}
      />
      {(rung === 'share' || rung === 'shadow') && (
        <NumberField
          label={t('Share of visitors')}
          hint={t('Every event says what share it stands for.')}
          unit="%"
          min={0}
          max={rung === 'share' ? 99 : 100}
          value={rollout?.percent ?? 100}
          onChange={(percent) =>
            percent !== undefined &&
            set({ ...rollout, state: rollout?.state ?? 'live', percent }, `${path}/rollout/percent`)
          }
        />
      )}
    </PartPopover>
  );
}
