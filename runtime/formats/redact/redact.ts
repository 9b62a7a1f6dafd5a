import type { Value } from '../../../shared/definition';
import { redact as hide } from '../../lib/redact';

export default function redact(_: object, value: Value): Value {
  return typeof value === 'string' ? hide(value) : value;
}
