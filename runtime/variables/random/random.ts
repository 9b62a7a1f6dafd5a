import type { Value } from '../../../shared/definition';
import type { RandomSettings } from './random.definition';

let drawn: number | undefined;

export default function random({ from = 1, to = 100, stays }: RandomSettings): Value {
  let chance = Math.random();
  if (USES.randomVariable!.stays && stays === 'load') chance = drawn ??= chance;
  return from + Math.floor(chance * (to - from + 1));
}
