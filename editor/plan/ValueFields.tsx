import { amountOf, arithmetic } from '../../shared/plan/value';
import { titleOf } from '../../shared/plan/words';
import type { EventValue, PlanEvent, RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';

export interface ValueFieldsProps {
  event: PlanEvent;
  ruleSet: RuleSet;
  onChange: (event: PlanEvent) => void;
}

/** What an event is worth, with the sum shown. */
export function ValueFields({ event, ruleSet, onChange }: ValueFieldsProps) {
  const { value } = event;
  const set = (next: EventValue | undefined) => {
    const { value: _old, ...rest } = event;
    onChange(next ? { ...rest, value: next } : rest);
  };
  const usual = usualOrder(ruleSet, event);
  const currency = value?.currency ?? usual.currency ?? 'USD';
  const kinds = {
    none: undefined,
    fixed: { type: 'fixed', amount: amountOf(value) ?? 1, currency },
    rate: { type: 'rate', rate: 0.1, orderValue: usual.orderValue ?? 50, currency },
    variable: { type: 'variable', variable: ruleSet.variables?.[0]?.id ?? '', currency },
  } as const;
  const sum = arithmetic(value, titleOf(event));
  return (
    <>
      <div className="form-columns value">
        <Select
          label={t('What it is worth')}
          value={value?.type ?? 'none'}
          options={[
            { value: 'none', label: t('Nothing said') },
            { value: 'fixed', label: t('A fixed amount') },
            { value: 'rate', label: t('A share of an order') },
            { value: 'variable', label: t('A variable') },
          ]}
          onChange={(kind) => set(kinds[kind])}
        />
        {value?.type === 'fixed' && (
          <NumberField
            label={t('Amount')}
            value={value.amount}
            min={0}
            onChange={(amount) => amount !== undefined && set({ ...value, amount })}
          />
        )}
        {value?.type === 'rate' && (
          <>
            <NumberField
              label={t('Go on to buy')}
              unit="%"
              min={0}
              max={100}
              value={value.rate === undefined ? undefined : Math.round(value.rate * 1000) / 10}
              onChange={(percent) => percent !== undefined && set({ ...value, rate: percent / 100 })}
            />
            <NumberField
              label={t('Average order')}
              value={value.orderValue}
              min={0}
              onChange={(orderValue) => orderValue !== undefined && set({ ...value, orderValue })}
            />
          </>
        )}
        {value?.type === 'variable' && (
          <Select
            label={t('Variable')}
            value={value.variable ?? ''}
            options={[
              ...(value.variable ? [] : [{ value: '', label: t('Choose a variable') }]),
              ...(ruleSet.variables ?? []).map((one) => ({ value: one.id, label: one.name ?? one.id })),
            ]}
            onChange={(variable) => set({ ...value, variable })}
          />
        )}
        {value && (
          <TextField
            label={t('Currency')}
            mono
            commit
            value={currency}
            onChange={(text) => set({ ...value, currency: text.trim().toUpperCase() })}
          />
        )}
      </div>
      {sum && (
        <p className="value-sum number" aria-live="polite">
          {sum}
        </p>
      )}
    </>
  );
}

/** Another event’s average order, as values are shares of the same one. */
function usualOrder(
  { plan }: RuleSet,
  own: PlanEvent,
): { orderValue?: number | undefined; currency?: string | undefined } {
  const others = plan.events.flatMap(({ name, value }) => (value && name !== own.name ? [value] : []));
  const { orderValue } = others.find(({ type }) => type === 'rate') ?? {};
  return { orderValue, currency: others.find((value) => value.currency)?.currency };
}
