/** What the launch panels show: which one is open, its code and end, and who asks to be let in. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Asking } from '../../shared/connection';

export interface Waiting {
  kind: 'ask' | 'pairing';
  /** Six characters; only for `pairing`. */
  pairing: string | undefined;
  /** Milliseconds since the Unix epoch. */
  until: number;
}

interface WaitingState {
  /** Which panel is open. */
  shown: Waiting['kind'] | null;
  /** Null until the server has answered. */
  waiting: Waiting | null;
  asking: readonly Asking[];
}

const nothing = { waiting: null, asking: [] };

export const waitingStore = createStore<WaitingState>(() => ({ shown: null, ...nothing }));

export function useWaiting(): WaitingState {
  return useStore(waitingStore);
}

export function waitFor({
  kind,
  pairing,
  lifetimeMs,
}: Omit<Waiting, 'until'> & { lifetimeMs: number }): void {
  waitingStore.setState({ waiting: { kind, pairing, until: Date.now() + lifetimeMs }, asking: [] });
}

export function noteAsking({ ask, number, page, device }: Asking): void {
  // Also where the panel was closed since: someone waits for an answer.
  waitingStore.setState(({ asking, shown }) => ({
    shown: shown ?? (page ? 'ask' : 'pairing'),
    asking: [...asking, { ask, number, page, device }],
  }));
}

export function askedNoMore(ask: string): void {
  waitingStore.setState(({ asking }) => ({ asking: asking.filter((one) => one.ask !== ask) }));
}

export function showLaunch(shown: Waiting['kind'] | null): void {
  waitingStore.setState({ shown });
}

/** Nobody is waited for any more; the panel stays, if it is open. */
export function resetWaiting(): void {
  waitingStore.setState(nothing);
}
