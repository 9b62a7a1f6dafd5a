import type { Send } from '../../core/types';
import { waiting } from '../../lib/waiting';
import type { FathomSettings } from './fathom.definition';

export default function fathom({ worth }: FathomSettings): Send {
  return waiting('fathom.trackEvent', ({ name, value }) => [
    name,
    // In cents. https://usefathom.com/docs/features/events
    ...(USES.fathomDestination!.worth && worth && value !== undefined
      ? [{ _value: Math.round(value * 100) }]
      : []),
  ]);
}
