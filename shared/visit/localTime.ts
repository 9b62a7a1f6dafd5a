/** A moment by the clock of a time zone, `2026-11-27T08:00`; undefined where there is no such zone. */
export function localTime(timeZone: string, at: number): string | undefined {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = formatOf(timeZone);
    formats.set(timeZone, format);
  }
  // Swedish dates are written as ISO 8601 has them, with a space.
  return format?.format(at).replace(' ', 'T').slice(0, 16);
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('sv', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return null;
  }
}
