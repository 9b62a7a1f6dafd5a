import type { Value } from '../../../shared/definition';
import type { TruncateSettings } from './truncate.definition';

export default function truncate({ length = 100 }: Partial<TruncateSettings>, value: Value): Value {
  // By character, not by half of one: an emoji is two units.
  return typeof value === 'string' ? [...value].slice(0, length).join('') : value;
}
