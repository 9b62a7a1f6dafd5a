import type { Value } from '../../../shared/definition';

export default function lowerCase(_: object, value: Value): Value {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
