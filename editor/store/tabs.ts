/**
 * Tabs of one browser: each keeps its unsaved work under a name of its own, and holds a lock while it lives, so that the next one
 * to open knows whose work nobody looks after any more. Without locks (served without TLS) every other tab counts as gone.
 */
import { recall, remember } from './remembered';

const key = 'milepost.tab';
const lockOf = (tab: string) => `milepost-tab-${tab}`;

let own: Promise<string> | undefined;
let ownNow: string | undefined;

/** This tab's name: the same after a reload, another in a copy of the tab. */
export function ownTab(): Promise<string> {
  own ??= name().then((found) => {
    ownNow = found;
    return found;
  });
  return own;
}

/** The same for whoever cannot wait; undefined before it is known, which is before a site is open. */
export function ownTabNow(): string | undefined {
  return ownNow;
}

async function name(): Promise<string> {
  const kept = recall(key, 'tab closed');
  if (kept !== undefined && (await hold(kept))) return kept;
  const fresh = Math.random().toString(36).slice(2);
  // A browser that keeps nothing gives every load a new name.
  remember(key, fresh, 'tab closed');
  await hold(fresh);
  return fresh;
}

/** Until the tab goes. False: another tab has that name. */
function hold(tab: string): Promise<boolean> {
  const held = locks();
  if (!held) return Promise.resolve(true);
  return new Promise((resolve) => {
    held
      .request(lockOf(tab), { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? new Promise<never>(() => undefined) : undefined;
      })
      .catch(() => resolve(true));
  });
}

/** Names of the tabs that are open now. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const held = (await locks()?.query())?.held ?? [];
  return new Set(held.map((lock) => (lock.name ?? '').replace(/^milepost-tab-/, '')));
}

/** One tab at a time. */
export async function oneAtATime<T>(what: string, run: () => Promise<T>): Promise<T> {
  const held = locks();
  return held ? held.request(`milepost-${what}`, run) : run();
}

function locks(): LockManager | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.locks;
}
