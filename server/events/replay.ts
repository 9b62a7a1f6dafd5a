/** Judges again what was put aside: the site was made since, its address added, or the release knows more. */
import type { QuarantineReplayed } from '../../shared/api';
import { check, type OriginsOf } from './collector';
import type { Inbox } from './groupCommit';
import type { PutAside } from './quarantine';
import type { EventStore, Row } from './storage';

/** About 20 ms, for which nothing is received. */
const atOnce = 500;

interface Replaying {
  events: Pick<EventStore, 'putAside'>;
  inbox: Inbox;
  originsOf: OriginsOf;
}

/** What fits now is taken in with its own id and times; the rest stays as it is. Rejects as the inbox does. */
export async function replay(
  { events, inbox, originsOf }: Replaying,
  site: string,
  code?: string,
): Promise<QuarantineReplayed> {
  const done = { accepted: 0, duplicates: 0, left: 0 };
  let offset = 0;
  for (;;) {
    const rows = await events.putAside(site, code, offset, atOnce);
    const last = rows.at(-1);
    if (!last) return done;
    offset = last.offset;
    const fit = rows.flatMap((row) => judge(row, originsOf) ?? []);
    done.left += rows.length - fit.length;
    if (fit.length === 0) continue;
    const outcomes = await inbox.add(fit);
    for (const outcome of outcomes) done[outcome === 'stored' ? 'accepted' : 'duplicates'] += 1;
  }
}

function judge(row: PutAside, originsOf: OriginsOf): Row | undefined {
  const received: unknown = JSON.parse(row.event);
  const origin = row.origin ?? pageOriginOf(received);
  const { row: judged } = check(
    received,
    { sentAt: row.sentAt ?? Number.NaN, attempt: row.attempt ?? 1 },
    {
      ...{ userAgent: undefined, purpose: undefined },
      origin,
      receivedAt: row.receivedAt,
    },
    originsOf,
    row.bot,
  );
  return 'accept' in judged ? { ...judged, release: row.offset } : undefined;
}

/** Where nobody kept which origin it came from: the page that it names. */
function pageOriginOf(received: unknown): string | undefined {
  const { page } = (received ?? {}) as { page?: { url?: unknown } };
  const url = page?.url;
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : undefined;
}
