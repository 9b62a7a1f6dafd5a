import type { Value } from '../../../shared/definition';
import type { LowerCaseSettings } from './lower-case.definition';

export default function lowerCase({ to }: LowerCaseSettings, value: Value): Value {
  if (typeof value !== 'string') return value;
  if (USES.lowerCaseFormat!.to_upper && to === 'upper') return value.toUpperCase();
  const lower = value.toLowerCase();
  if (USES.lowerCaseFormat!.to_title && to === 'title')
    return lower.replace(/(^|[^\p{L}\p{M}\p{N}’'])\p{L}/gu, (first) => first.toUpperCase());
  if (USES.lowerCaseFormat!.to_name && to === 'name')
    return lower.replace(/[^\p{L}\p{M}\p{N}]+/gu, '_').replace(/^_|_$/g, '');
  return lower;
}
