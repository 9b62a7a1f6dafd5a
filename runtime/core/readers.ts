import type { PreviewGlobal } from '../../shared/preview';
import type { Values } from '../../shared/trace';
import type { Read } from './condition';
import { guard } from './guard';

// Longer values would only make recordings heavy; a value that is cut would compare falsely, so it is left out: unknown.
const maxCharacters = 2000;

/** Traced builds only: lets the agent read every variable at the moment something happens. */
export function readers(of: Record<string, Read>): void {
  const { milepost } = globalThis as { milepost?: PreviewGlobal };
  if (!milepost) return;
  milepost.read = (occurrence) => {
    const values: Values = {};
    for (const name in of) {
      const value = guard(of[name]!, occurrence);
      const text = guard(() => JSON.stringify(value ?? null));
      // Elements and what cannot be written down are in the ancestor chain, or nowhere.
      if (text !== undefined && text.length <= maxCharacters && !(value instanceof Node))
        values[name] = JSON.parse(text);
    }
    return values;
  };
}
