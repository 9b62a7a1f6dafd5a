/** What the collector asks of its store. SQLite answers by default; storage.test.ts holds what any other must keep too. */
import type { QuarantineReport, RuleSeen, StoredEvent } from '../../shared/api';
import type { DeliveryReport, LossReason } from '../../shared/delivery/report';
import type { MilepostEvent } from '../../shared/event';
import type { EventQuality } from '../../shared/quality';
import type { TargetReport } from '../../shared/target/reports';
import type { Outbox } from '../forward/outbox';
import type { PutAside } from './quarantine';

/** One checked event on its way to the disk. Times are milliseconds since the Unix epoch. */
export interface Arrival {
  site: string;
  id: string;
  receivedAt: number;
  happenedAt: number;
  sentAt: number;
  attempt: number;
  bot: boolean;
  /** How the visitor's browser called itself; kept only on what is to be forwarded, until it is. */
  userAgent?: string;
  event: MilepostEvent;
}

/** To which destinations an event is to be forwarded; asked within the transaction that stores it, so that it must be quick. */
export type ForwardedTo = (arrival: Arrival) => readonly string[];

/** One event put aside: whatever was received, with why. */
export interface Reject {
  /** As the event claims it; empty when there is none of that name. */
  site: string;
  /** The event's id, or a digest of its text when it has none that can be used: the same reject is kept once. */
  id: string;
  code: string;
  reason: string;
  receivedAt: number;
  sentAt: number | null;
  attempt: number | null;
  bot: boolean;
  /** The event as received, as JSON text. */
  event: string;
  /** The `Origin` it came from; absent when a server sent it. */
  origin?: string;
}

/** Events that a page gave up; times are ours. */
export interface Drop {
  site: string;
  pageId: string;
  seq: number;
  count: number;
  reason: LossReason;
  receivedAt: number;
  happenedAt: number;
}

/** `release`: what was put aside at that offset is this, and goes with it. */
export type Row = { accept: Arrival; release?: number } | { reject: Reject };
export type Outcome = 'stored' | 'duplicate';

export interface EventStore {
  /** What is still to be forwarded to vendors. */
  outbox: Outbox;
  /** Stores rows in order, all or none, each site and id once. Resolves after they are on the disk; rejects when they are not. */
  append(rows: readonly Row[]): Promise<Outcome[]>;
  /** Newest first, quarantined ones included. */
  newest(site: string, limit: number): Promise<StoredEvent[]>;
  /** Those after `offset` in order of arrival, quarantined ones included. */
  after(site: string, offset: number, limit: number): Promise<StoredEvent[]>;
  /** What containers told about targets in the last thirty days before `now`. Such events are in neither list above. */
  targetReports(site: string, now: number): Promise<TargetReport[]>;
  /** When each rule of a site fired last, and how often in the days before `now`. */
  rulesSeen(site: string, now: number): Promise<RuleSeen[]>;
  /** Keeps what pages say they gave up. Resolves once that is on the disk. */
  drop(drops: readonly Drop[]): Promise<void>;
  /** What arrived and what did not, by day. A gap in a page that was heard of in the last `graceMs` is still on its way. */
  delivery(site: string, now: number, graceMs: number): Promise<DeliveryReport>;
  /** How well each event of a site arrived in the days before `now`, and whether its gate for advertising is met. */
  quality(site: string, now: number): Promise<EventQuality[]>;
  /** How much is put aside of a site, and why. */
  quarantine(site: string): Promise<QuarantineReport>;
  /** What is put aside, oldest first, after `offset`; of one code or of all. */
  putAside(site: string, code: string | undefined, offset: number, limit: number): Promise<PutAside[]>;
  /** Takes all that was received for a site, and what was put aside. */
  forget(site: string): Promise<void>;
  /** Offset of the last row of all sites, 0 before the first. Never handed out again, also when that row is gone. */
  lastOffset(): Promise<number>;
  close(): void;
}
