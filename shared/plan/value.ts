/** What an event is worth, in numbers and in words. */

import type { EventValue, RuleSet } from '../ruleset/types';
import { t } from '../texts/t';

/** The amount where it is known beforehand; undefined for a variable, and where a number is missing. */
export function amountOf(value: EventValue | undefined): number | undefined {
  if (value?.type === 'fixed') return value.amount;
  if (value?.type !== 'rate' || value.rate === undefined || value.orderValue === undefined) return undefined;
  // 0.07 × 210 is 14.700000000000001 otherwise.
  return Number((value.rate * value.orderValue).toPrecision(12));
}

/** `$30`, `€12.50`; without a currency the plain number. */
export function money(amount: number, currency: string | undefined): string {
  const digits = { maximumFractionDigits: amount % 1 ? 2 : 0, minimumFractionDigits: amount % 1 ? 2 : 0 };
  if (!currency || !/^[A-Z]{3}$/.test(currency)) {
    return new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(amount);
  }
  return new Intl.NumberFormat('en', { style: 'currency', currency, ...digits }).format(amount);
}

/**
 * How a share of an order becomes a value: `0.40 × $75 = $30 per add to cart`. Undefined for other kinds of value, and while a
 * number is missing. `each`: what happens, as its title.
 */
export function arithmetic(value: EventValue | undefined, each: string): string | undefined {
  const amount = amountOf(value);
  if (value?.type !== 'rate' || amount === undefined) return undefined;
  const rate = value.rate as number;
  const digits = Math.max(2, String(Number(rate.toPrecision(4))).split('.')[1]?.length ?? 0);
  const product = money(amount, value.currency);
  return t('{rate} × {orderValue} = {product} per {each}', {
    rate: rate.toFixed(digits),
    orderValue: money(value.orderValue as number, value.currency),
    product,
    each: lowerFirst(each),
  });
}

/** `$30`, or the name of the variable it is read from; undefined where nothing is said. */
export function worthWords(value: EventValue | undefined, ruleSet: Pick<RuleSet, 'variables'>) {
  if (!value) return undefined;
  if (value.type === 'variable') {
    return ruleSet.variables?.find(({ id }) => id === value.variable)?.name ?? value.variable ?? undefined;
  }
  const amount = amountOf(value);
  return amount === undefined ? undefined : money(amount, value.currency);
}

/** `Add to cart` reads "add to cart" within a sentence; `PDF opened` keeps its capitals. */
function lowerFirst(text: string): string {
  return text.replace(/^\p{Lu}(?=\P{Lu})/u, (letter) => letter.toLowerCase());
}
