import { t } from '../../shared/texts/t';

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const words = {
  long: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
  narrow: new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' }),
};

/**
 * `3 minutes ago`, or where there is little room `3m ago`; under a minute `just now`. Both times in milliseconds since the epoch.
 */
export function ago(then: number, now: number, style: keyof typeof words = 'long'): string {
  const passed = Math.max(0, now - then);
  for (const [unit, ms] of units)
    if (passed >= ms) return words[style].format(-Math.floor(passed / ms), unit);
  return t('just now');
}
