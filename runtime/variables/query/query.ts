import type { Value } from '../../../shared/definition';
import { queryParameter } from '../../lib/address';
import type { QuerySettings } from './query.definition';

export default function query({ key }: QuerySettings): Value {
  return queryParameter(key);
}
