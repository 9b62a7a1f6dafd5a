import type { Value } from '../../../shared/definition';
import { lookedAt } from '../../lib/lookedAt';
import type { ReplaceSettings } from './replace.definition';

/** The pattern arrives as a regular expression, its case in its flags. */
export default function replace({ pattern, with: by = '' }: ReplaceSettings, value: Value): Value {
  if (typeof value !== 'string') return value;
  const start = lookedAt(value);
  const every = RegExp(pattern, `${(pattern as unknown as RegExp).flags}g`);
  return start.replace(every, by) + value.slice(start.length);
}
