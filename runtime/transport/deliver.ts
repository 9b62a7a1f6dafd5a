import type { DroppedEvents, MilepostEvent } from '../../shared/event';
import { onConsent } from '../consent/consent';
import { guard } from '../core/guard';
import type { Send, Stop } from '../core/types';
import { mayStore, storageKey } from '../core/visitor';
import { after, now } from '../lib/clock';
import { listen } from '../lib/listen';
import { sending } from '../lib/trace';
import { whenHidden } from '../lib/whenHidden';
import { forgetKept, keeper } from './keeper';
import type { Kept } from './kept';
import { tellOffline } from './offline';
import type { Answer, Post } from './send';

/** What happens at one moment goes together; nothing waits long enough to be lost with the page. */
const batchMs = 50;
/** As eventLimits.batchEvents. */
const maxEvents = 50;
/** A server that is away must not find a crowd when it comes back. */
const maxPauseMs = 300_000;
/** Events and characters that wait for a server that is away. Beyond that the least important go, the oldest first. */
const maxWaiting = 1000;
const maxLength = 1_000_000;
/** As the collector believes: correctClock in server/events/clock.ts. */
const maxAgeMs = 604_800_000;

/** One destination keeps on the device; a second would find the first one's events. */
let keeping: boolean | undefined;

/**
 * Gathers events for 50 ms and sends them; a page that is hidden or left sends all it has. Sends again what was not taken for
 * reasons that pass: no answer, 408, 425, 429, 5xx. Halves what was too large. What it gives up it counts, and tells with the
 * next request. Events keep their ids, so that the server counts each once, and get their place among those sent, so that it
 * sees which are missing. With storage consent they are kept on the device until they are acknowledged. `tiers`: of events, 2
 * where it says nothing.
 */
export function deliver(post: Post, tiers: Record<string, number> = {}): Send {
  let queue: Kept[] = [];
  const destination = PREVIEW ? sending.destination : undefined;
  let kept: ReturnType<typeof keeper> | undefined;
  let pause: Stop | undefined;
  let down: boolean;
  let off: boolean;
  let page: string;
  let seq: number;

  const later = (ms: number) => {
    pause ||= after(ms, go);
  };
  const again = (ms: number) => {
    down = true;
    pause?.();
    pause = undefined;
    later(ms);
  };
  /** Never sends it again; what is left of it says so. One of a row of such is enough. */
  const giveUp = (each: Kept, reason: string) => {
    const { site, page_id, seq, created_at } = each.e as MilepostEvent;
    const last = queue.find(
      ({ r, b, e }) =>
        r &&
        !b &&
        e.page_id === page_id &&
        (e as DroppedEvents).reason === reason &&
        e.seq + (e as DroppedEvents).count === seq,
    );
    if (last) {
      (last.e as DroppedEvents).count++;
      queue.splice(queue.indexOf(each), 1);
      kept?.forget([each.i]);
    } else {
      each.e = { site, page_id, seq, count: 1, created_at, reason };
      each.r = 1;
      each.b = undefined;
      each.z = 150;
    }
    kept?.put(last || each);
  };
  const makeRoom = () => {
    for (;;) {
      let least: Kept | undefined;
      let events = 0;
      let length = 0;
      for (const each of queue) {
        length += each.z;
        if (each.r) continue;
        events++;
        if (!each.b && !(least && least.p >= each.p)) least = each;
      }
      if (!least || (events <= maxWaiting && length <= maxLength)) return;
      giveUp(least, 'full');
    }
  };
  const submit = (batch: Kept[], sweep?: boolean) => {
    for (const each of batch) each.b = 1;
    const [first] = batch;
    const of = (dropped?: 1) => batch.filter(({ r }) => r === dropped).map(({ e }) => e);
    const answered = ([status, pauseMs]: Answer) => {
      const half = batch.length >> 1;
      if (off) return;
      if (status === 413 && half) {
        submit(batch.slice(0, half), sweep);
        submit(batch.slice(half), sweep);
      } else if (!status || status > 499 || [408, 425, 429].includes(status)) {
        // Full jitter, so that many visitors do not come back as one. https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
        again(pauseMs || Math.random() * Math.min(maxPauseMs, 500 * 2 ** first!.n));
        for (const each of batch) {
          each.n++;
          each.b = undefined;
        }
        makeRoom();
      } else {
        down = false;
        if (status < 400) {
          queue = queue.filter((each) => !batch.includes(each));
          kept?.forget(batch.map(({ i }) => i));
        } else
          for (const each of batch) {
            each.b = undefined;
            if (!each.r) giveUp(each, `${status}`);
          }
        go();
      }
    };
    // What fails on the way, a `fetch` of the page's that throws for one, counts as no answer.
    new Promise<Answer>((resolve) =>
      resolve(post(of() as MilepostEvent[], of(1) as DroppedEvents[], first!.n, sweep)),
    )
      .catch((): Answer => [0, 0])
      .then((answer) => guard(answered, answer));
  };
  /** Sends what waits; one request at a time while it is not known whether the server is back. */
  const go = (sweep?: boolean) => {
    pause?.();
    pause = undefined;
    if (PREVIEW && navigator.onLine === false) tellOffline(queue, destination!);
    if (navigator.onLine === false) return again(5000);
    for (;;) {
      const ready = queue.filter(({ b }) => !b);
      const events = ready.filter(({ r }) => !r).slice(0, maxEvents);
      const batch = [...events, ...ready.filter(({ r }) => r).slice(0, maxEvents)];
      if (!(sweep ? batch : events)[0]) return;
      submit(batch, sweep);
      if (down && !sweep) return;
    }
  };
  // What is kept can wait for a server that is away.
  const sweep = () => (kept && down) || go(true);
  const stops = [whenHidden(sweep), listen('online', () => go())];

  const send: Send = (event) => {
    // What goes anonymously is of no page.
    if ((!USES.consent!.anonymise || event.seq) && event.page_id !== page) {
      page = event.page_id;
      seq = 0;
    }
    // Of those that come here: rules send to other places, too. Reports about targets have no place.
    const each: Kept = {
      i: event.id,
      e: { ...event, seq: event.seq && ++seq },
      n: 1,
      p: tiers[event.name] || 2,
      z: JSON.stringify(event).length,
    };
    queue.push(each);
    kept?.put(each);
    makeRoom();
    // The sweep of a page that is being left may be over: this is the last chance, for all that this moment brings.
    if (document.hidden) queueMicrotask(() => guard(sweep));
    else later(batchMs);
  };
  send.stop = () => {
    off = true;
    pause?.();
    for (const stop of stops) stop();
    if (USES.rules!.keeps && kept) {
      kept();
      keeping = false;
      forgetKept(storageKey);
    }
  };

  if (!PREVIEW && USES.rules!.keeps)
    onConsent(() => {
      if (off || !mayStore()) kept = kept?.() as undefined;
      else if (!kept && !keeping) {
        keeping = true;
        kept = keeper(
          storageKey,
          () => queue.map((each) => kept!.put(each)),
          (found) => {
            for (const each of found.sort((a, b) => a.e.created_at - b.e.created_at || a.e.seq - b.e.seq)) {
              queue.push(each);
              each.n++;
              if (!each.r && now() - each.e.created_at > maxAgeMs) giveUp(each, 'old');
            }
            makeRoom();
            later(batchMs);
          },
        );
      }
    });
  return send;
}
