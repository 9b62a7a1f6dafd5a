import type { Value } from '../../shared/definition';
import type { Occurrence } from '../core/types';

/** A setting that is read only when asked for: a constant, or the reader that a text with variables became. */
export function late(value: unknown, occurrence: Occurrence): Value {
  return typeof value === 'function' ? value(occurrence) : (value as Value);
}
