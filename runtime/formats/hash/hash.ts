import type { Value } from '../../../shared/definition';
import { sha256 } from '../../lib/sha256';
import type { HashSettings } from './hash.definition';

/** Nothing has no fingerprint: that of an empty text would look like somebody. */
export default function hash({ of }: HashSettings, value: Value): Value {
  if (typeof value === 'object') return undefined;
  const given = `${value ?? ''}`;
  const text = of === 'exact' ? given : given.trim().toLowerCase();
  return text ? sha256(text) : undefined;
}
