import type { Value } from '../../../shared/definition';
import type { CalculateSettings } from './calculate.definition';

export default function calculate({ times = 1, decimals = 2, how }: CalculateSettings, value: Value): Value {
  const given = value === '' || typeof value === 'object' ? Number.NaN : Number(value);
  // 12 digits are more than a price has, and fewer than binary fractions spoil: 1.005 times 100 is 100.5.
  const plain = (number: number) => +number.toPrecision(12);
  const shifted = plain(given * times * 10 ** decimals);
  const round =
    USES.calculateFormat!.how_down && how === 'down'
      ? Math.floor
      : USES.calculateFormat!.how_up && how === 'up'
        ? Math.ceil
        : Math.round;
  const result = plain(round(shifted) / 10 ** decimals);
  return Number.isFinite(result) ? result : undefined;
}
