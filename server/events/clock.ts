/** How long a page may keep an event before it gives up on it; anything later is a clock that moved. */
const longestWaitMs = 7 * 24 * 60 * 60 * 1000;

/**
 * When it happened by our clock: received - (sent - created), which cancels a visitor's wrong clock. Only the time between
 * creating and sending is believed, and only between nothing and a week: beyond that `clamped` says it was cut.
 * All times are milliseconds since the Unix epoch.
 */
export function correctClock(
  receivedAt: number,
  sentAt: number,
  createdAt: number,
): { happenedAt: number; clamped: boolean } {
  const waited = sentAt - createdAt;
  const believed = Math.min(Math.max(waited, 0), longestWaitMs);
  return { happenedAt: Math.round(receivedAt - believed), clamped: believed !== waited };
}
