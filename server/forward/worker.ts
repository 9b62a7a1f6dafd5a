/** Brings what waits in the outbox to its vendors: one batch of each destination at a time, several destinations at once. */
import { setMaxListeners } from 'node:events';
import { deliver } from './deliver';
import type { Outbox } from './outbox';
import type { Lane } from './plans';
import type { PostOptions } from './post';
import type { Secrets } from './protocol';
import { protocols } from './protocols/index';

/** Events that come within this go together. */
const gatherMs = 200;
/** Longer than a batch can take with all its requests late. */
const leaseMs = 120_000;
/** Nothing waits longer; vendors take events of a few days. */
const maxWaitMs = 48 * 3_600_000;
const pruneEveryMs = 3_600_000;
/** Lanes that send at once. */
const maxLanes = 4;

export interface WorkerOptions extends PostOptions {
  outbox: Outbox;
  lanesOf(site: string): readonly Lane[];
  secretsOf(lane: Lane): Secrets;
  /** False where something is still to be filled in: its events wait. */
  isReady(lane: Lane): boolean;
  now?: () => number;
  random?: () => number;
  /** What went wrong with the outbox itself. */
  failed(error: Error): void;
}

export interface Worker {
  /** Something new may wait for these sites. */
  wake(sites: Iterable<string>): void;
  pausedUntil(site: string, destination: string): number | null;
  /** Sends again at once, whoever asked to wait: someone wants it. */
  hurry(site: string, destination: string): void;
  /** Ends what is under way, waiting a little for answers; what has none by then is sent again after the next start. */
  stop(): Promise<void>;
}

interface State {
  lane: Lane;
  running: boolean;
  /** In a row. */
  troubles: number;
  pausedUntil: number;
  /** When it is to look again. */
  at: number;
}

export function startWorker(options: WorkerOptions): Worker {
  const { outbox, lanesOf, secretsOf, now = Date.now, random = Math.random } = options;
  const states = new Map<string, State>();
  const aborting = new AbortController();
  // Each request under way listens.
  setMaxListeners(0, aborting.signal);
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const keyOf = (site: string, destination: string) => `${site} ${destination}`;

  function stateOf(lane: Lane): State {
    const key = keyOf(lane.site, lane.destination.id);
    const known = states.get(key);
    if (known) {
      known.lane = lane;
      return known;
    }
    const state: State = { lane, running: false, troubles: 0, pausedUntil: 0, at: Number.POSITIVE_INFINITY };
    states.set(key, state);
    return state;
  }

  function schedule(): void {
    clearTimeout(timer);
    // Whichever ends first looks again.
    if (stopped || running.size >= maxLanes) return;
    let next = Number.POSITIVE_INFINITY;
    for (const state of states.values())
      if (!state.running) next = Math.min(next, Math.max(state.at, state.pausedUntil));
    if (next === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(look, Math.min(Math.max(0, next - now()), pruneEveryMs));
  }

  function look(): void {
    const at = now();
    for (const state of states.values()) {
      if (running.size >= maxLanes) break;
      if (state.running || Math.max(state.at, state.pausedUntil) > at) continue;
      start(state);
    }
    schedule();
  }

  function start(state: State): void {
    state.running = true;
    state.at = Number.POSITIVE_INFINITY;
    const run = runLane(state)
      .catch((error: unknown) => {
        // The database's own trouble, such as a full disk: what was sent and not written down is sent again.
        state.pausedUntil = now() + 5_000;
        state.at = 0;
        options.failed(error instanceof Error ? error : new Error(String(error)));
      })
      .finally(() => {
        running.delete(run);
        state.running = false;
        if (!stopped) look();
      });
    running.add(run);
  }

  async function runLane(state: State): Promise<void> {
    const { lane } = state;
    const { site, destination } = lane;
    const protocol = protocols[destination.type];
    // Looked up again: it may have been switched off meanwhile.
    const still = lanesOf(site).some((each) => each.destination.id === destination.id);
    if (!protocol || !still || !options.isReady(lane)) return;
    // One event asks whether a receiver in trouble is well again.
    const limit = state.troubles > 0 ? 1 : protocol.maxEvents;
    const taken = outbox.take(site, destination.id, limit, now(), leaseMs);
    if (taken.length > 0) {
      const delivered = await deliver(lane, taken, {
        ...options,
        protocol,
        secrets: secretsOf(lane),
        attempt: state.troubles + 1,
        now,
        random,
        signal: aborting.signal,
      });
      outbox.giveBack(delivered.untried.map(({ id }) => id));
      outbox.settle(site, destination.id, delivered.settled, now());
      if (delivered.pauseMs === undefined) state.troubles = 0;
      else {
        state.troubles += 1;
        state.pausedUntil = now() + delivered.pauseMs;
      }
    }
    const due = outbox.dueAt(site, destination.id);
    if (due !== undefined) state.at = Math.min(state.at, due);
  }

  const pruning = setInterval(() => {
    try {
      outbox.prune(now(), maxWaitMs);
    } catch (error) {
      options.failed(error instanceof Error ? error : new Error(String(error)));
    }
  }, pruneEveryMs);
  pruning.unref();

  return {
    wake(sites) {
      const at = now() + gatherMs;
      let any = false;
      for (const site of sites)
        for (const lane of lanesOf(site)) {
          const state = stateOf(lane);
          if (state.at > at) state.at = at;
          any = true;
        }
      if (any) schedule();
    },
    pausedUntil(site, destination) {
      const until = states.get(keyOf(site, destination))?.pausedUntil ?? 0;
      return until > now() ? until : null;
    },
    hurry(site, destination) {
      const lane = lanesOf(site).find((each) => each.destination.id === destination);
      if (!lane) return;
      const state = stateOf(lane);
      state.pausedUntil = 0;
      state.at = 0;
      schedule();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      clearInterval(pruning);
      const patience = setTimeout(() => aborting.abort(), 2_000);
      while (running.size > 0) await Promise.all(running);
      clearTimeout(patience);
    },
  };
}
