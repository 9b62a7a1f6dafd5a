import type { Value } from '../../../shared/definition';
import type { ReplaceSettings } from './replace.definition';

type Settings = Omit<ReplaceSettings, 'pattern'> & { pattern: RegExp };

/** The pattern arrives as a regular expression, its case in its flags. */
export default function replace({ pattern, with: by = '' }: Settings, value: Value): Value {
  return typeof value === 'string' ? value.replace(RegExp(pattern, `${pattern.flags}g`), by) : value;
}
