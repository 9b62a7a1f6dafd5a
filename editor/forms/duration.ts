export const durationUnits = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
} as const;
export type DurationUnit = keyof typeof durationUnits;

/** The largest unit in which a time is a whole number; seconds where none is. */
export function unitOf(ms: number | undefined): DurationUnit {
  const fits = (['days', 'hours', 'minutes'] as const).find(
    (unit) => ms !== undefined && ms > 0 && ms % durationUnits[unit] === 0,
  );
  return fits ?? 'seconds';
}
