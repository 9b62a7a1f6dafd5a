/** How far connecting a page came, step by step as it happened: the doctor reads at which one it stopped. */
import { createStore } from 'zustand/vanilla';
import type { LaunchKind, Refusal, Way } from '../../shared/connection';

export type Step =
  /** A person asked for it. `origins`: the site's, exactly; `page`: the address being opened, or empty. */
  | { step: 'launched'; launch: LaunchKind; page: string; site: string; origins: readonly string[] }
  /** Our own server gave no code; `reason` is what it said. */
  | { step: 'no-code'; reason: string }
  | { step: 'popup-blocked' }
  | { step: 'opened' }
  /** The tab was closed by hand, or the page's Cross-Origin-Opener-Policy cut it off: a script cannot tell which. */
  | { step: 'window-cut' }
  /** The server gave out the container or the agent to a page of this origin (null: the browser did not say). */
  | { step: 'served'; what: 'container' | 'agent'; origin: string | null }
  /** The page said hello through its opener. */
  | { step: 'greeted'; origin: string }
  /** The page proved the code (or, after a page load, the session). */
  | { step: 'code-redeemed'; via: Way; origin: string }
  | { step: 'refused'; via: Way; reason: Refusal; origin: string | null; container: string }
  /** A bookmarklet, `#milepost` or a paired device waits for a yes. */
  | { step: 'asking'; device: string; page: string }
  | { step: 'denied' }
  | { step: 'connected'; via: Way; origin: string }
  /** The page went away without leaving: closed, crashed, offline, or on its way to another. */
  | { step: 'page-gone' }
  | { step: 'left' }
  /** The editor's own line to its server is down. */
  | { step: 'server-unreachable' };

export type Progress = Step & {
  /** Milliseconds since the Unix epoch. */
  at: number;
};

// Only the newest launch matters; a long session reconnects with every page load.
const maxSteps = 200;

export const progressStore = createStore<{ steps: readonly Progress[] }>(() => ({ steps: [] }));

/** Notes a step; `launched` begins a new list. */
export function progress(step: Step): void {
  const entry: Progress = { ...step, at: Date.now() };
  progressStore.setState(({ steps }) => ({
    steps: step.step === 'launched' ? [entry] : [...steps.slice(1 - maxSteps), entry],
  }));
}
