import type { Frequency, Rollout } from '../../shared/ruleset/types';
import { Chip } from '../ui/Chip';
import { NumberField } from '../ui/NumberField';
import { Popover } from '../ui/Popover';
import { RadioList } from '../ui/RadioList';
import { Select } from '../ui/Select';
import { destinationName, destinationsOf, signalsOf, signalWords } from './destinationsOf';
import { useRule } from './RuleContext';

/** "at most once per page for everyone who allows analytics". */
export function LimitParts() {
  return (
    <>
      <FrequencyPart />
      <span className="sentence-words">for</span>
      <RolloutPart />
      <ConsentPart />
    </>
  );
}

export function frequencyWords(frequency: Frequency | undefined): string {
  if (!frequency) return 'every time';
  const times = ['once', 'twice'][frequency.limit - 1] ?? `${frequency.limit} times`;
  return `${times} per ${frequency.per}`;
}

function FrequencyPart() {
  const { rule, path, change } = useRule();
  const { frequency } = rule;
  const set = (next: Frequency | undefined, group?: string) =>
    change(
      'Change frequency',
      ({ frequency: _old, ...rest }) => (next ? { ...rest, frequency: next } : rest),
      group ? { group } : {},
    );
  return (
    <Popover
      label="How often"
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
          { value: 'page', label: 'Per page', hint: 'A page inside a single-page app counts as one.' },
          { value: 'session', label: 'Per session', hint: 'Ends after 30 minutes without activity.' },
          { value: 'visitor', label: 'Per visitor', hint: 'By this browser.' },
        ]}
        onChange={(per) =>
          set(per === 'always' ? undefined : { ...frequency, limit: frequency?.limit ?? 1, per })
        }
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
      {frequency && frequency.per !== 'page' && (
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
    </Popover>
  );
}

function rolloutWords(rollout: Rollout | undefined): string {
  if (rollout?.state === 'draft') return 'nobody yet (draft)';
  const share =
    rollout?.percent === undefined || rollout.percent >= 100
      ? 'everyone'
      : `${rollout.percent} % of visitors`;
  return rollout?.state === 'shadow' ? `${share}, in shadow` : share;
}

function RolloutPart() {
  const { rule, path, change } = useRule();
  const rollout = rule.rollout;
  const state = rollout?.state ?? 'live';
  const set = (next: Rollout, group?: string) =>
    change('Change rollout', (old) => ({ ...old, rollout: next }), group ? { group } : {});
  return (
    <Popover
      label="For whom"
      trigger={
        <Chip kind="plain" aria-label={`For whom: ${rolloutWords(rollout)}`} data-path={`${path}/rollout`}>
          {rolloutWords(rollout)}
        </Chip>
      }
    >
      <RadioList
        label="State"
        value={state}
        options={[
          { value: 'live', label: 'Live', hint: 'Sent to its destinations.' },
          {
            value: 'shadow',
            label: 'Shadow',
            hint: 'Collected by Milepost, never passed on. For trying it out.',
          },
          { value: 'draft', label: 'Draft', hint: 'Not in the container at all.' },
        ]}
        onChange={(next) => set({ ...rollout, state: next })}
      />
      {state !== 'draft' && (
        <NumberField
          label="Share of visitors"
          hint="The same visitors every time."
          unit="%"
          min={0}
          max={100}
          value={rollout?.percent ?? 100}
          onChange={(percent) =>
            percent !== undefined && set({ ...rollout, state, percent }, `${path}/rollout/percent`)
          }
        />
      )}
    </Popover>
  );
}

/** Which consent it waits for, as its destinations say; changed there, explained here. */
function ConsentPart() {
  const { rule, scope } = useRule();
  const { ruleSet, catalog } = scope;
  const destinations = destinationsOf(rule, ruleSet);
  const signals = [...new Set(destinations.flatMap((one) => signalsOf(one, catalog)))];
  if (signals.length === 0 || ruleSet.consent.manager === 'none') return null;
  const words = signals.map(signalWords).join(' and ');
  return (
    <>
      <span className="sentence-words">who allows</span>
      <Popover
        label="Consent"
        trigger={
          <Chip kind="plain" aria-label={`Consent: ${words}`}>
            {words}
          </Chip>
        }
      >
        <h2 className="popover-title">What each destination waits for</h2>
        <dl className="pairs">
          {destinations.map((destination) => (
            <div key={destination.id}>
              <dt>{destinationName(destination, catalog)}</dt>
              <dd>{signalsOf(destination, catalog).map(signalWords).join(' and ') || 'nothing'}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">
          Until a visitor has decided, events are{' '}
          {ruleSet.consent.pending === 'queue' ? 'held back' : 'dropped'}. Change it under Destinations and
          Consent.
        </p>
      </Popover>
    </>
  );
}
