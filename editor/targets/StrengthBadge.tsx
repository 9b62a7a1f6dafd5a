import type { Strength } from '../../shared/target/fingerprint';
import { Badge } from '../ui/Badge';

const tones = { strong: 'ok', fair: 'warn', fragile: 'bad' } as const;

/** How likely the selector outlives a redesign. */
export function StrengthBadge({ strength }: { strength: Strength }) {
  return <Badge tone={tones[strength]}>{strength}</Badge>;
}
