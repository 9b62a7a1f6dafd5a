/** Values that variables had in a recorded visit. */
import type { Visit } from '../../shared/visit/visit';

const maxValues = 6;
/** Longer texts are nothing one compares with. */
const maxLetters = 80;

/** The last ones first, each once. What was taken out before sharing is none. */
export function seenValues(
  { recorded }: Pick<Visit, 'recorded'>,
  variable: string,
): (string | number | boolean)[] {
  const found = new Set<string | number | boolean>();
  for (let place = recorded.length - 1; place >= 0 && found.size < maxValues; place--) {
    const entry = recorded[place]?.entry;
    if (!entry || !('values' in entry)) continue;
    const value = entry.values?.[variable];
    if (typeof value === 'number' || typeof value === 'boolean') found.add(value);
    else if (typeof value === 'string' && value !== '' && value.length <= maxLetters) found.add(value);
  }
  return [...found];
}
