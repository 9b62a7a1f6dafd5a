import { stopAll } from '../lib/stopAll';
import { step } from './step';
import type { Occurrence, On, Stop } from './types';

/**
 * Starts the triggers of a combination, the last first: where two of them notice one and the same thing, it counts for the later
 * one before the earlier one has happened. Answers the stop of all.
 */
export function steps(on: On[], noticed: (occurrence: Occurrence, index: number) => void): Stop {
  const running: (Stop | undefined)[] = [];
  for (let index = on.length; index--; )
    running.push(step(on[index]!, (occurrence) => noticed(occurrence, index)));
  return stopAll(running);
}
