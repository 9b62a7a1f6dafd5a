/** `14:05` today, `Mon 14:05` within a week, `3 Nov 14:05` before: as the browser writes them. */
export function dayAndTime(at: number, now = Date.now()): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === new Date(now).toDateString()) return time;
  const isRecent = now - at < 6 * 86_400_000;
  const day = date.toLocaleDateString(
    [],
    isRecent ? { weekday: 'short' } : { day: 'numeric', month: 'short' },
  );
  return `${day} ${time}`;
}
