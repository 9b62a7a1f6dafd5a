import type { Value } from '../../../shared/definition';
import type { Occurrence } from '../../core/types';
import type { OccurrenceSettings } from './occurrence.definition';

export default function occurrence({ field }: OccurrenceSettings, { data }: Occurrence): Value {
  return data?.[field] as Value;
}
