import type { Value } from '../../../shared/definition';
import type { ConstantSettings } from './constant.definition';

export default function constant({ value }: ConstantSettings): Value {
  return value;
}
