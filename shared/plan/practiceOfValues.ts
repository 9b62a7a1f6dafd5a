/** Values in proportion to the goal, by what predicts it, in one currency. */
import type { Problem } from '../problem';
import * as say from '../problems/practice';
import type { PlacedEvent } from './practice';
import { amountOf, money } from './value';

interface Worth extends PlacedEvent {
  amount: number;
  currency: string | undefined;
}

export function practiceOfValues(events: readonly PlacedEvent[]): Problem[] {
  const worths = events.flatMap((placed): Worth[] => {
    const amount = amountOf(placed.event.value);
    return amount === undefined ? [] : [{ ...placed, amount, currency: placed.event.value?.currency }];
  });
  return [
    ...missing(events),
    ...aboveGoal(worths),
    ...againstIntent(worths),
    ...orders(events),
    ...currencies(events),
  ];
}

/** Milestones, once any event has a value: before that the plan has not come to values yet. */
function missing(events: readonly PlacedEvent[]): Problem[] {
  if (!events.some(({ event }) => event.value)) return [];
  return events
    .filter(({ event }) => event.role === 'milestone' && !event.value)
    .map(({ path, title }) => say.eventWithoutValue(`${path}/value`, title));
}

function aboveGoal(worths: readonly Worth[]): Problem[] {
  const goals = worths.filter(({ event }) => event.role === 'macro');
  return worths.flatMap(({ event, path, title, amount, currency }) => {
    if (event.role === 'macro') return [];
    const lower = goals.find((goal) => goal.currency === currency && goal.amount <= amount);
    if (!lower || amount === 0) return [];
    const [worth, ofGoal] = [money(amount, currency), money(lower.amount, currency)];
    return [say.valueAboveGoal(`${path}/value`, title, worth, lower.title, ofGoal)];
  });
}

function againstIntent(worths: readonly Worth[]): Problem[] {
  const high = worths.filter(({ event }) => event.tier === 1 && event.role !== 'macro');
  return worths.flatMap(({ event, path, title, amount, currency }) => {
    if (event.tier !== 3 || event.role === 'macro') return [];
    const lower = high.find((one) => one.currency === currency && one.amount < amount);
    if (!lower) return [];
    const [worth, ofOther] = [money(amount, currency), money(lower.amount, currency)];
    return [say.valueAgainstIntent(`${path}/value`, title, worth, lower.title, ofOther)];
  });
}

function orders(events: readonly PlacedEvent[]): Problem[] {
  const first = new Map<string | undefined, { order: number; title: string }>();
  return events.flatMap(({ event: { value }, path, title }) => {
    if (value?.type !== 'rate' || value.orderValue === undefined) return [];
    const before = first.get(value.currency);
    if (!before) first.set(value.currency, { order: value.orderValue, title });
    if (!before || before.order === value.orderValue) return [];
    const [order, ofOther] = [money(value.orderValue, value.currency), money(before.order, value.currency)];
    return [say.orderValuesDiffer(`${path}/value/orderValue`, title, order, before.title, ofOther)];
  });
}

/** Those that differ from the currency most events use; of equally many, the first. */
function currencies(events: readonly PlacedEvent[]): Problem[] {
  const counts = new Map<string, number>();
  for (const { event } of events) {
    const currency = event.value?.currency;
    if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (usual === undefined) return [];
  return events.flatMap(({ event: { value }, path, title }) =>
    value?.currency && value.currency !== usual
      ? [say.currenciesDiffer(`${path}/value/currency`, title, value.currency, usual)]
      : [],
  );
}
