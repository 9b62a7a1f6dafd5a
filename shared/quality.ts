/** The quality gate: what has to be known of an event before it may go to advertising, where a wrong one costs money. */

/** Of one event on one day, counted by the collector; what crawlers did is left out. */
export interface QualityDay {
  /** Days since the Unix epoch (UTC). */
  day: number;
  total: number;
  /** Put aside, or with a parameter that was not of the plan's type. */
  unfit: number;
  /** The same from the same page within a second. */
  twice: number;
  /** Sent before the visitor had answered what advertising asks for. */
  unasked: number;
}

/** What still keeps an event's gate closed. */
export type GateReason = 'days' | 'unfit' | 'twice' | 'unasked';

/** Answer of `GET /api/sites/:site/quality`, one for each event that arrived in the last thirty days. */
export interface EventQuality {
  name: string;
  /** Whether the gate is met. */
  ready: boolean;
  /** What is missing; empty where it is met. */
  missing: GateReason[];
  /** Days from the first arrival that is known until now. */
  days: number;
  /** Sums of the last seven days. */
  total: number;
  unfit: number;
  twice: number;
  unasked: number;
}

/** A week holds every day of the week once: what goes wrong on Sundays has gone wrong by then. */
export const gateDays = 7;
/** Less than this share may be wrong: what advertising learns from tolerates that, and no measurement is free of it. */
export const gateShare = 0.01;
/** As far back as arrivals count as the same measurement. */
export const qualityDays = 30;

/** `days` in any order; `today` as they count. */
export function gateOf(name: string, days: readonly QualityDay[], today: number): EventQuality {
  const known = days.filter(({ day, total }) => total > 0 && day > today - qualityDays && day <= today);
  const since = known.length > 0 ? today - Math.min(...known.map(({ day }) => day)) : 0;
  const week = known.filter(({ day }) => day > today - gateDays);
  const sum = (of: 'total' | 'unfit' | 'twice' | 'unasked') =>
    week.reduce((count, each) => count + each[of], 0);
  const counts = { total: sum('total'), unfit: sum('unfit'), twice: sum('twice'), unasked: sum('unasked') };
  const missing: GateReason[] = [];
  if (since < gateDays || counts.total === 0) missing.push('days');
  for (const of of ['unfit', 'twice', 'unasked'] as const)
    if (counts[of] > 0 && counts[of] >= counts.total * gateShare) missing.push(of);
  return { name, ready: missing.length === 0, missing, days: since, ...counts };
}

/** Names of events whose gate is met, as the compiler takes them. */
export function readyOf(found: readonly EventQuality[]): string[] {
  return found.filter(({ ready }) => ready).map(({ name }) => name);
}
