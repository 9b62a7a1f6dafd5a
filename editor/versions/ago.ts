import { t } from '../../shared/texts/t';

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** `3 minutes ago`; under a minute `just now`. Both in milliseconds since the epoch. */
export function ago(then: number, now: number): string {
  const passed = Math.max(0, now - then);
  for (const [unit, ms] of units) if (passed >= ms) return words.format(-Math.floor(passed / ms), unit);
  return t('just now');
}
