/** What the collector knows of the events that did not reach it. */
import type { DropReason } from './contract';
import { decide } from './decide';

/** Why an event did not arrive. `unknown`: a gap in a page's sequence of which nobody told. */
export type LossReason = DropReason | 'full' | 'old' | 'unknown';

/** One day of a site, by the day (UTC) on which a page was first heard of. */
export interface DeliveryDay {
  /** `2026-11-22` */
  day: string;
  /** As many events as the pages said they have sent, the lost ones included. */
  sent: number;
  arrived: number;
  /** Of those that arrived, how many came more than a minute after they happened. */
  late: number;
  lost: number;
  /** Missing in pages that were heard of a moment ago: they may still come. `sent` is `arrived`, `lost` and these. */
  underway: number;
  /** How many of those that were lost, by reason. */
  reasons: Partial<Record<LossReason, number>>;
}

export interface DeliveryReport {
  /** Newest first; days without events are left out. */
  days: DeliveryDay[];
}

/** How long after it happened an event is said to have come late. */
export const lateMs = 60_000;

/** The reason of what a page gave up: a word of its own, or the status that refused it. */
export function dropReason(told: string): LossReason {
  if (told === 'full' || told === 'old') return told;
  const status = Number(told);
  if (!Number.isInteger(status) || status < 300 || status > 599) return 'unknown';
  return decide({ answer: { status }, events: 1, attempt: 1, now: 0, random: 0 }).reason ?? 'unknown';
}
