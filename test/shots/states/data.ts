import type { State } from '../state';

/** Targets, variables, destinations, consent: each without anything, and as the shop has it. */
export const dataStates: readonly State[] = ['targets', 'variables', 'destinations', 'consent'].flatMap(
  (path): State[] => [
    { name: `${path}/empty`, site: 'empty', path, main: true, openers: 'screen' },
    { name: `${path}/filled`, site: 'shop', path, main: true, openers: 'screen' },
  ],
);
