import type { Value } from '../../../shared/definition';
import { truth } from '../../lib/truth';
import type { BooleanSettings } from './boolean.definition';

export default function boolean({ yes }: BooleanSettings, value: Value): Value {
  if (!USES.booleanFormat!.yes || !yes) return truth(value);
  const plain = (text: Value) => `${text}`.trim().toLowerCase();
  return value === undefined || value === null
    ? undefined
    : yes.split(',').some((each) => plain(each) === plain(value));
}
