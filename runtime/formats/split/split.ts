import type { Value } from '../../../shared/definition';
import type { SplitSettings } from './split.definition';

export default function split({ by, part = 1 }: Partial<SplitSettings>, value: Value): Value {
  // Element and object have no parts.
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  const parts = `${value}`.split(by!);
  return parts[part < 0 ? parts.length + part : part - 1]?.trim();
}
