/** Who may come in: not more than the server can write soon, not more of one site or network than its share, nothing without disk. */
import type { FastifyRequest } from 'fastify';
import { LaterError } from '../errors';
import { createBuckets } from './buckets';
import type { OriginsOf } from './collector';
import type { CollectorLimits } from './limits';
import { networkOf } from './network';

/**
 * Requests and events that wait for the disk. More than these would be answered later than the quarter of a second after which
 * refusing is kinder: what is refused is sent again, what waits for long is given up and sent again as well.
 */
const maxRequests = 512;
const maxEvents = 10_000;
/** The same in time, for a machine that is slow or busy with something else. */
const maxWaitMs = 250;
/** A full disk is mended by a person. */
const diskRetrySeconds = 60;
/** Far above any rate: nobody waits for longer than a page obeys. */
const maxRetrySeconds = 300;

export interface Pressure {
  /** Events handed to the inbox and not written yet. */
  waitingEvents(): number;
  /** Too little room on the disk to take anything. */
  diskLow(): boolean;
}

export interface Admission {
  /** Before a body is read. Throws LaterError 429 or 503. */
  request(request: FastifyRequest): void;
  /** Counts a request whose body is there, until the returned function is called. Throws LaterError 503. */
  work(): () => void;
  /** Throws LaterError 429 when a site sends more than its share. */
  events(events: readonly unknown[], originsOf: OriginsOf): void;
}

export function createAdmission(
  limits: CollectorLimits,
  pressure: Pressure,
  now: () => number = () => performance.now(),
): Admission {
  const ofNetwork = createBuckets(limits.networkRequestsPerSecond);
  const ofSite = createBuckets(limits.siteEventsPerSecond);
  let working = 0;
  /** Since when somebody waits without a break: all that arrived together are written together, and then nobody does. */
  let since = 0;

  function checkPressure(): void {
    if (pressure.diskLow()) {
      const message =
        'The server’s disk is almost full, so nothing more is taken. Make room on the disk with its data folder.';
      throw new LaterError(503, 'disk-low', message, diskRetrySeconds);
    }
    const late = working > 0 && now() - since > maxWaitMs;
    if (!late && working < maxRequests && pressure.waitingEvents() < maxEvents) return;
    // Spread, or all that were refused would come back at once.
    const seconds = 1 + Math.floor(Math.random() * 4);
    throw new LaterError(503, 'busy', 'The server has its hands full. Send it again later.', seconds);
  }

  return {
    request({ ip }) {
      checkPressure();
      if (limits.networkRequestsPerSecond === 0) return;
      const network = networkOf(ip);
      if (network !== '') refuseFor(ofNetwork.take(network, 1), 'Your network');
    },
    work() {
      checkPressure();
      if (working === 0) since = now();
      working += 1;
      return () => {
        working -= 1;
      };
    },
    events(events, originsOf) {
      if (limits.siteEventsPerSecond === 0) return;
      for (const [site, count] of countBySite(events, originsOf))
        refuseFor(ofSite.take(site, count), 'This site');
    },
  };
}

function refuseFor(ms: number, who: string): void {
  if (ms === 0) return;
  const seconds = Math.min(maxRetrySeconds, Math.ceil(ms / 1000));
  throw new LaterError(
    429,
    'too-many',
    `${who} sends more than this server is set to take. Send it again in ${seconds} s.`,
    seconds,
  );
}

/** Sites that are not here share one count: whoever makes names up gets no more by more names. */
function countBySite(events: readonly unknown[], originsOf: OriginsOf): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) {
    const claimed = (event as { site?: unknown } | null)?.site;
    const site = typeof claimed === 'string' && originsOf(claimed) ? claimed : '';
    counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  return counts;
}
