import type { Problem } from '../../shared/problem';
import type { EventValue, PlanEvent, RuleSet } from '../../shared/ruleset/types';
import { problemAt } from '../forms/FormScope';
import { NumberField } from '../ui/NumberField';
import { RadioList } from '../ui/RadioList';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';

export interface EventFormProps {
  event: PlanEvent;
  ruleSet: RuleSet;
  problems: readonly Problem[];
  /** `/plan/events/2` */
  path: string;
  onChange: (event: PlanEvent) => void;
  /** Renames it with every use; the name is only shown where this is absent. */
  onRename?: (name: string) => void;
}

/** What an event is, beside its parameters. */
export function EventForm({ event, ruleSet, problems, path, onChange, onRename }: EventFormProps) {
  const set = (part: Partial<PlanEvent>) => onChange(withoutEmpty({ ...event, ...part }));
  const problem = problemAt(problems, `${path}/name`);
  return (
    <div className="event-form">
      {onRename ? (
        <TextField
          label="Name, as it is sent"
          mono
          commit
          value={event.name}
          problem={problem}
          onChange={onRename}
        />
      ) : (
        <p>
          Sent as <code>{event.name}</code>
        </p>
      )}
      <TextField
        label="Title"
        value={event.title ?? ''}
        onChange={(title) => set({ title })}
        placeholder="Add to cart"
      />
      <div className="form-columns">
        <Select
          label="Stage"
          value={event.stage ?? ''}
          options={[
            { value: '', label: 'No stage' },
            ...ruleSet.plan.stages.map((stage) => ({ value: stage.id, label: stage.name })),
          ]}
          onChange={(stage) => set({ stage })}
        />
        <Select
          label="Intent"
          value={String(event.tier ?? '')}
          options={[
            { value: '', label: 'Not said' },
            { value: '1', label: 'High (tier 1)' },
            { value: '2', label: 'Medium (tier 2)' },
            { value: '3', label: 'Low (tier 3)' },
          ]}
          onChange={(tier) => {
            const { tier: _old, ...rest } = event;
            onChange(tier === '' ? rest : { ...rest, tier: Number(tier) as 1 | 2 | 3 });
          }}
        />
      </div>
      <RadioList
        label="Role"
        value={event.role}
        options={[
          { value: 'milestone', label: 'Milestone', hint: 'A step on the way.' },
          { value: 'signal', label: 'Signal', hint: 'Interest beside the way.' },
          { value: 'macro', label: 'Goal', hint: 'The conversion itself.' },
        ]}
        onChange={(role) => set({ role })}
      />
      <ValueFields event={event} ruleSet={ruleSet} onChange={onChange} />
      <TextField
        label="Owner"
        value={event.owner ?? ''}
        onChange={(owner) => set({ owner })}
        placeholder="growth"
      />
    </div>
  );
}

function ValueFields(props: { event: PlanEvent; ruleSet: RuleSet; onChange: (event: PlanEvent) => void }) {
  const { event, ruleSet, onChange } = props;
  const { value } = event;
  const set = (next: EventValue | undefined) => {
    const { value: _old, ...rest } = event;
    onChange(next ? { ...rest, value: next } : rest);
  };
  const currency = value?.currency ?? 'USD';
  const kinds = {
    none: undefined,
    fixed: { type: 'fixed', amount: 1, currency },
    rate: { type: 'rate', rate: 0.1, orderValue: 50, currency },
    variable: { type: 'variable', variable: ruleSet.variables?.[0]?.id ?? '', currency },
  } as const;
  return (
    <div className="form-columns">
      <Select
        label="What it is worth"
        value={value?.type ?? 'none'}
        options={[
          { value: 'none', label: 'Nothing said' },
          { value: 'fixed', label: 'A fixed amount' },
          { value: 'rate', label: 'A share of an order' },
          { value: 'variable', label: 'A variable' },
        ]}
        onChange={(kind) => set(kinds[kind])}
      />
      {value?.type === 'fixed' && (
        <NumberField
          label="Amount"
          value={value.amount}
          min={0}
          onChange={(amount) => amount !== undefined && set({ ...value, amount })}
        />
      )}
      {value?.type === 'rate' && (
        <>
          <NumberField
            label="Go on to buy"
            unit="%"
            min={0}
            max={100}
            value={value.rate === undefined ? undefined : Math.round(value.rate * 1000) / 10}
            onChange={(percent) => percent !== undefined && set({ ...value, rate: percent / 100 })}
          />
          <NumberField
            label="Average order"
            value={value.orderValue}
            min={0}
            onChange={(orderValue) => orderValue !== undefined && set({ ...value, orderValue })}
          />
        </>
      )}
      {value?.type === 'variable' && (
        <Select
          label="Variable"
          value={value.variable ?? ''}
          options={(ruleSet.variables ?? []).map((one) => ({ value: one.id, label: one.name ?? one.id }))}
          onChange={(variable) => set({ ...value, variable })}
        />
      )}
      {value && (
        <TextField
          label="Currency"
          mono
          commit
          value={currency}
          onChange={(text) => set({ ...value, currency: text.trim().toUpperCase() })}
        />
      )}
    </div>
  );
}

/** Empty texts are left out of the document. */
function withoutEmpty(event: PlanEvent): PlanEvent {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== '')) as PlanEvent;
}

/** "Milestone, tier 1, worth $30, owned by growth"; a variable goes by its name: "worth Order value". */
export function eventWords(event: PlanEvent, ruleSet: RuleSet): string {
  const roles = { milestone: 'Milestone', signal: 'Signal', macro: 'Goal' } as const;
  const words = [
    event.role ? roles[event.role] : 'Event',
    ...(event.tier ? [`tier ${event.tier}`] : []),
    ...(event.value ? [worth(event.value, ruleSet)] : []),
    ...(event.owner ? [`owned by ${event.owner}`] : []),
  ];
  return words.join(', ');
}

function worth(value: EventValue, ruleSet: RuleSet): string {
  switch (value.type) {
    case 'fixed':
      return `worth ${money(value.amount ?? 0, value.currency)}`;
    case 'rate':
      return `worth ${money((value.rate ?? 0) * (value.orderValue ?? 0), value.currency)}`;
    case 'variable':
      return `worth ${ruleSet.variables?.find(({ id }) => id === value.variable)?.name ?? value.variable}`;
  }
}

function money(amount: number, currency: string | undefined): string {
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return String(amount);
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    maximumFractionDigits: amount % 1 ? 2 : 0,
  }).format(amount);
}
