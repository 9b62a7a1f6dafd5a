import type { Value } from '../../../shared/definition';
import { lookedAt } from '../../lib/lookedAt';
import type { ExtractSettings } from './extract.definition';

/** The pattern arrives as a regular expression, its case in its flags. */
export default function extract({ pattern }: ExtractSettings, value: Value): Value {
  if (value === undefined || value === null) return undefined;
  const found = (pattern as unknown as RegExp).exec(lookedAt(value));
  return found ? (found[1] ?? found[0]) : undefined;
}
