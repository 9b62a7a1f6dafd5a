import type { Value } from '../../../shared/definition';
import type { ReplaceSettings } from './replace.definition';

/** The pattern arrives as a regular expression, its case in its flags. */
export default function replace({ pattern, with: by = '' }: ReplaceSettings, value: Value): Value {
  return typeof value === 'string'
    ? value.replace(RegExp(pattern, `${(pattern as unknown as RegExp).flags}g`), by)
    : value;
}
