import type { Frequency } from '../../shared/ruleset/types';
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
      'Change frequency',
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
      label="How often"
      several
      trigger={
        <Chip
          kind="plain"
          aria-label={`How often: ${frequencyWords(frequency)}`}
          data-path={`${path}/frequency`}
        >
          {frequencyWords(frequency)}
        </Chip>
      }
    >
      <RadioList
        label="How often it may count"
        value={frequency?.per ?? 'always'}
        options={[
          { value: 'always', label: 'Every time it happens' },
          { value: 'element', label: 'Per element', hint: 'Once for each card, say, of one page.' },
          { value: 'page', label: 'Per page', hint: 'A page inside a single-page app counts as one.' },
          { value: 'minute', label: 'Per minute' },
          { value: 'hour', label: 'Per hour' },
          { value: 'day', label: 'Per day', hint: 'The 24 hours before.' },
          { value: 'session', label: 'Per session', hint: 'Ends after 30 minutes without activity.' },
          { value: 'visitor', label: 'Per visitor', hint: 'By this browser.' },
        ]}
        onChange={choose}
      />
      {frequency && (
        <NumberField
          label="At most"
          unit={frequency.limit === 1 ? 'time' : 'times'}
          min={1}
          max={1000}
          value={frequency.limit}
          onChange={(limit) => limit !== undefined && set({ ...frequency, limit }, `${path}/frequency/limit`)}
        />
      )}
      {frequency && !withinPage.includes(frequency.per) && (
        <Select
          label="Where the visitor does not allow storage"
          value={frequency.withoutStorage ?? 'fire'}
          options={[
            { value: 'fire', label: 'Count in memory, and fire' },
            { value: 'skip', label: 'Skip it' },
          ]}
          onChange={(withoutStorage) => set({ ...frequency, withoutStorage })}
        />
      )}
    </PartPopover>
  );
}
