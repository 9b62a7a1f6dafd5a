/** What a batch says was given up. Junk is passed over: it is a page's word about itself, and no event. */
import { dropReason } from '../../shared/delivery/report';
import type { DroppedEvents } from '../../shared/event';
import { correctClock } from './clock';
import type { OriginsOf, Sender } from './collector';
import type { Drop } from './storage';

/** A page sends at most 50. */
const maxDrops = 1000;
/** Of one page: what claims more is no page's count. */
export const maxPlace = 1_000_000;

export function readDrops(
  { dropped, sentAt }: { dropped: unknown; sentAt: number },
  { origin, receivedAt }: Sender,
  originsOf: OriginsOf,
): Drop[] {
  if (!Array.isArray(dropped)) return [];
  return dropped.slice(0, maxDrops).flatMap((told: Partial<DroppedEvents> | null): Drop[] => {
    const { site, page_id: pageId, seq, count, created_at: createdAt, reason } = told ?? {};
    const origins = typeof site === 'string' ? originsOf(site) : undefined;
    if (!site || !origins || (origin !== undefined && !origins.has(origin))) return [];
    if (typeof pageId !== 'string' || !/^[\da-f-]{36}$/.test(pageId)) return [];
    if (!isPlace(seq) || !isPlace(count) || seq + count > maxPlace) return [];
    const { happenedAt } = correctClock(receivedAt, sentAt, Number(createdAt));
    return [
      {
        site,
        pageId,
        seq,
        count,
        reason: dropReason(String(reason)),
        receivedAt,
        happenedAt: happenedAt || receivedAt,
      },
    ];
  });
}

const isPlace = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= maxPlace;
