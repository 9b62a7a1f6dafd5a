import type { Value } from '../../../shared/definition';

export default function trim(_: object, value: Value): Value {
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value;
}
