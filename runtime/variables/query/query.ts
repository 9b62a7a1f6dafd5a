import type { Value } from '../../../shared/definition';
import { queryParameters } from '../../lib/address';
import type { QuerySettings } from './query.definition';

export default function query({ key, from, values, ignoreCase }: QuerySettings): Value {
  const found = queryParameters(key, from === 'fragment', ignoreCase);
  if (USES.queryVariable!.values_last && values === 'last') return found.pop();
  if (USES.queryVariable!.values_all && values === 'all') return found.join(', ') || undefined;
  return found[0];
}
