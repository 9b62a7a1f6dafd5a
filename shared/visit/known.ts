/** What is known of a moment: the context in which variables are read, and what they hold. */
import type { Value } from '../definition';
import type { Chain } from './match';
import type { Moment } from './moments';

/** What a recording does not tell. */
export const notRecorded = Symbol('not recorded');
export type Known = Value | typeof notRecorded;

/** What a trigger noticed at a moment, or may have. */
export interface Context {
  moment: Moment;
  /** The chain its element is in, and its place there; -1: there is none. */
  chain: Chain;
  place: number;
  /** It noticed an element that cannot be told among those of the chain. */
  vague?: true;
  /** Type of the trigger. */
  trigger: string;
  data?: Record<string, unknown> | undefined;
  /** What data does not hold, there was not. */
  whole: boolean;
  /** The page went on loading after its moment was recorded: what was read from it then may have been too early. */
  later?: true;
  /** Values read so far. */
  cache: Map<string, Known>;
}

export function isMasked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { masked?: unknown }).masked === true;
}
