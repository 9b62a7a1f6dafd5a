import type { Value } from '../../../shared/definition';
import type { FallbackSettings } from './fallback.definition';

export default function fallback({ value }: FallbackSettings, given: Value): Value {
  return given === undefined || given === null || given === '' ? value : given;
}
