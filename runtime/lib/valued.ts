import type { SentEvent } from '../core/types';

/**
 * The parameters, and under `name` and `currency` what the plan says the event is worth, unless a parameter says that itself: an
 * amount of one and a currency of the other would not fit together.
 */
export function valued({ params, value, currency }: SentEvent, name = 'value'): Record<string, unknown> {
  if (!USES.rules!.worth || value === undefined || params[name] !== undefined) return { ...params };
  return { [name]: value, ...(currency && { currency }), ...params };
}
