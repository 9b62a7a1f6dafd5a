import type { Frequency } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { Chip } from '../ui/Chip';
import { NumberField } from '../ui/NumberField';
import { RadioList } from '../ui/RadioList';
import { Select } from '../ui/Select';
import { frequencyWords } from './limitWords';
import { PartPopover } from './PartPopover';
import { useRule } from './RuleContext';

/** Caps that are kept on the page alone need no storage. */
const withinPage = ['page', 'element'];

/** "once per page", "3 times per hour". */
export function FrequencyPart() {
  const { rule, path, change } = useRule();
  const { frequency } = rule;
  const set = (next: Frequency | undefined, group?: string) =>
    change(
      t('Change frequency'),
      ({ frequency: _old, ...rest }) => (next ? { ...rest, frequency: next } : rest),
      group ? { group } : {},
    );
  const choose = (per: Frequency['per'] | 'always') => {
    if (per === 'always') return set(undefined);
    const { withoutStorage, ...rest } = frequency ?? { limit: 1 };
    set({ ...rest, per, ...(withoutStorage && !withinPage.includes(per) ? { withoutStorage } : {}) });
  };
  return (
    <PartPopover
      label={t('How often')}
      several
      trigger={
        <Chip
          kind="plain"
          aria-label={t('How often: {frequency}', { frequency: frequencyWords(frequency) })}
          data-path={`${path}/frequency`}
        >
          {frequencyWords(frequency)}
        </Chip>
      }
    >
      <RadioList
        label={t('How often it may count')}
        value={frequency?.per ?? 'always'}
        options={[
          { value: 'always', label: t('Every time it happens') },
          { value: 'element', label: t('Per element'), hint: t('Once for each card, say, of one page.') },
          { value: 'page', label: t('Per page'), hint: t('A page inside a single-page app counts as one.') },
          { value: 'minute', label: t('Per minute') },
          { value: 'hour', label: t('Per hour') },
          { value: 'day', label: t('Per day'), hint: t('The 24 hours before.') },
          { value: 'session', label: t('Per session'), hint: t('Ends after 30 minutes without activity.') },
          { value: 'visitor', label: t('Per visitor'), hint: t('By this browser.') },
        ]}
        onChange={choose}
      />
      {frequency && (
        <NumberField
          label={t('At most')}
          unit={t('{limit, plural, one {time} other {times}}', { limit: frequency.limit })}
          min={1}
          max={1000}
          value={frequency.limit}
          onChange={(limit) => limit !== undefined && set({ ...frequency, limit }, `${path}/frequency/limit`)}
        />
      )}
      {frequency && !withinPage.includes(frequency.per) && (
        <Select
          label={t('Where the visitor does not allow storage')}
          value={frequency.withoutStorage ?? 'fire'}
          options={[
            { value: 'fire', label: t('Count in memory, and fire') },
            { value: 'skip', label: t('Skip it') },
          ]}
          onChange={(withoutStorage) => set({ ...frequency, withoutStorage })}
        />
      )}
    </PartPopover>
  );
}
