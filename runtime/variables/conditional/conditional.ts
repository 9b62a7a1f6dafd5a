import type { Value } from '../../../shared/definition';
import type { Condition } from '../../core/condition';
import type { Occurrence } from '../../core/types';
import { late } from '../../lib/late';
import type { ConditionalSettings } from './conditional.definition';

export default function conditional({ rows, otherwise }: ConditionalSettings, occurrence: Occurrence): Value {
  const row = rows.find((each) => (each.if as unknown as Condition)(occurrence));
  return late(row ? row.value : otherwise, occurrence);
}
