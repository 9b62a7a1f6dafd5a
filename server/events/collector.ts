/** From a received body to verdicts: each event checked on its own, all written together before any is called accepted. */
import { createHash } from 'node:crypto';
import { isbot } from 'isbot';
import type { BatchAnswer, Verdict } from '../../shared/event';
import { HttpError } from '../errors';
import { checkEvent, type Refusal } from './check';
import { correctClock } from './clock';
import type { Inbox } from './groupCommit';
import { readDrops } from './readDrops';
import type { Drop, Row } from './storage';

/** Far above what a page sends at once (`eventLimits.batchEvents`): room for servers that report in bulk. */
const maxBatchEvents = 1000;

export interface Sender {
  /** The `Origin` header: absent when a server sends. */
  origin: string | undefined;
  userAgent: string | undefined;
  /** `Sec-Purpose` or `Purpose`: says `prefetch` when nobody looks at the page. */
  purpose: string | undefined;
  /** By our clock, milliseconds since the epoch. */
  receivedAt: number;
}

/** Origins a site's pages may send from; undefined for a site that is not here. */
export type OriginsOf = (site: string) => ReadonlySet<string> | undefined;

interface Checked {
  row: Row;
  verdict: Verdict;
}

export interface Collecting {
  originsOf: OriginsOf;
  inbox: Pick<Inbox, 'add'>;
  drop(drops: readonly Drop[]): Promise<void>;
  /** Throws when these are more than may be taken now. */
  admit(events: readonly unknown[]): void;
}

/** Throws HttpError 400 or 413 for a body that is no batch at all; rejects as the inbox does when the disk fails. */
export async function collect(
  body: string,
  sender: Sender,
  { originsOf, inbox, drop, admit }: Collecting,
): Promise<BatchAnswer> {
  const batch = readBatch(body);
  admit(batch.events);
  const bot = isBot(sender);
  const checked = batch.events.map((received) => check(received, batch, sender, originsOf, bot));
  // First: a batch that could not be written comes again, and what was told twice counts once.
  const drops = readDrops(batch, sender, originsOf);
  if (drops.length > 0) await drop(drops);
  if (checked.length === 0) return { verdicts: [] };
  const outcomes = await inbox.add(checked.map(({ row }) => row));
  return {
    verdicts: checked.map(({ verdict }, index) =>
      verdict.verdict === 'accepted' && outcomes[index] === 'duplicate'
        ? { id: verdict.id, verdict: 'duplicate' }
        : verdict,
    ),
  };
}

/** What a batch says of its events. */
export interface Sending {
  /** NaN when the page named none that can be used. */
  sentAt: number;
  attempt: number;
}

interface ReadBatch extends Sending {
  events: unknown[];
  dropped: unknown;
}

function readBatch(body: string): ReadBatch {
  let batch: unknown;
  try {
    batch = JSON.parse(body);
  } catch {
    throw new HttpError(
      400,
      'not-json',
      'The body is not JSON. Send {"sent_at", "attempt", "events": [...]}.',
    );
  }
  const { sent_at: sentAt, attempt, events, dropped } = (batch ?? {}) as Record<string, unknown>;
  if (!Array.isArray(events)) {
    throw new HttpError(
      400,
      'not-a-batch',
      'The body has no list `events`. Send {"sent_at", "attempt", "events": [...]}.',
    );
  }
  if (events.length > maxBatchEvents) {
    throw new HttpError(
      413,
      'too-many-events',
      `A batch holds at most ${maxBatchEvents} events. Send them in parts.`,
    );
  }
  return {
    sentAt: typeof sentAt === 'number' ? Math.round(sentAt) : Number.NaN,
    attempt: Number.isSafeInteger(attempt) ? (attempt as number) : 1,
    events,
    dropped,
  };
}

/** Judges one event by what holds now. */
export function check(
  received: unknown,
  batch: Sending,
  sender: Sender,
  originsOf: OriginsOf,
  bot: boolean,
): Checked {
  const read = checkEvent(received);
  if (!('event' in read)) return aside(received, read, batch, sender, originsOf, bot);
  const { event } = read;
  const origins = originsOf(event.site);
  if (!origins) {
    const reason = `There is no site ${plainId(event.site)} here: the page carries the snippet of another site.`;
    return aside(received, { code: 'unknown-site', reason }, batch, sender, originsOf, bot);
  }
  if (sender.origin !== undefined && !origins.has(sender.origin)) {
    const reason = `${sender.origin} is not an address of this site. Add it to the site's addresses, under Install, to let it report.`;
    return aside(received, { code: 'origin', reason }, batch, sender, originsOf, bot);
  }
  if (!Number.isSafeInteger(batch.sentAt)) {
    const reason = '`sent_at` is missing, so a wrong clock could not be corrected.';
    return aside(received, { code: 'clock', reason }, batch, sender, originsOf, bot);
  }
  const { happenedAt, clamped } = correctClock(sender.receivedAt, batch.sentAt, event.created_at);
  if (clamped) event.flags.push('clock-clamped');
  const { site, id } = event;
  const { attempt, sentAt } = batch;
  const row = {
    accept: {
      site,
      id,
      receivedAt: sender.receivedAt,
      happenedAt,
      sentAt,
      attempt,
      bot,
      ...(sender.userAgent !== undefined && { userAgent: sender.userAgent }),
      event,
    },
  };
  return { row, verdict: { id, verdict: 'accepted' } };
}

function aside(
  received: unknown,
  refusal: Refusal,
  batch: Sending,
  sender: Sender,
  originsOf: OriginsOf,
  bot: boolean,
): Checked {
  const text = textOf(received);
  const claims = (received ?? {}) as { id?: unknown; site?: unknown };
  const id = plainId(claims.id);
  const site = plainId(claims.site);
  const row: Row = {
    reject: {
      // Names of sites that are not here are made up without end: together they are held below the size of one.
      site: originsOf(site) ? site : '',
      id: id || createHash('sha256').update(text).digest('hex'),
      code: refusal.code,
      reason: refusal.reason,
      receivedAt: sender.receivedAt,
      sentAt: Number.isSafeInteger(batch.sentAt) ? batch.sentAt : null,
      attempt: batch.attempt,
      bot,
      event: text,
      ...(sender.origin !== undefined && { origin: sender.origin }),
    },
  };
  return { row, verdict: { id, verdict: 'quarantined', code: refusal.code, reason: refusal.reason } };
}

/** Claims of a bad event become columns only when they look like ids: no control characters, nothing long. */
function plainId(claim: unknown): string {
  return typeof claim === 'string' && /^[\w-]{1,64}$/.test(claim) ? claim : '';
}

function textOf(received: unknown): string {
  try {
    return JSON.stringify(received);
  } catch {
    // JSON.parse reads any depth, JSON.stringify runs out of stack at some thousand levels.
    return '"nested too deep to be kept"';
  }
}

/** Bots are flagged, not dropped: reports leave them out, and a wrong guess loses nothing. */
function isBot(sender: Sender): boolean {
  return isbot(sender.userAgent ?? '') || /prefetch|prerender/.test(sender.purpose ?? '');
}
