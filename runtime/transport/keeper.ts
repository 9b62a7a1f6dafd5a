import { guard } from '../core/guard';
import type { Stop } from '../core/types';
import { uuid } from '../core/uuid';
import { now } from '../lib/clock';
import { listen } from '../lib/listen';
import type { Kept } from './kept';

/** Where locks are missing (pages without TLS), what nobody stored anew for so long has lost its page: ten seconds, as timers of hidden tabs are slowed down (one a minute). */
const leaseMs = 70_000;
/** In characters, of two bytes each, of all tabs: local storage is 5 MB a site, and the site's own. */
const maxLocal = 500_000;

/** What is not acknowledged, on the device. */
export interface Keeper {
  put(kept: Kept): void;
  forget(ids: string[]): void;
}

const mine = (key: string) => Object.keys(localStorage).filter((name) => name.startsWith(`${key}.`));

/**
 * Keeps events in IndexedDB, which outlives a browser that is killed the moment after; in local storage where there is none.
 * `opened` may put what there is already. `adopt` gets, once, what page loads that have ended left behind: by one page at a time.
 */
export function keeper(key: string, opened: () => void, adopt: (found: Kept[]) => void): Keeper & Stop {
  const owner = uuid();
  const { locks } = navigator;
  let db: IDBDatabase | undefined;
  let local: boolean | undefined;
  let release: (() => void) | undefined;
  let writing: IDBTransaction | undefined;
  // One transaction for all of this moment. Committed by hand: one that waits for the page to say nothing more ends with it.
  const store = () => {
    if (!writing) {
      writing = db!.transaction('q', 'readwrite');
      queueMicrotask(() =>
        guard(() => {
          const done = writing;
          writing = undefined;
          done!.commit();
        }),
      );
    }
    return writing.objectStore('q');
  };
  const own = (kept: Kept): Kept => ({ ...kept, o: owner, t: now(), b: undefined });
  // Held as long as this page may send what it put. Not while it is left: a lock would keep it out of the back/forward cache.
  const hold = () =>
    locks
      ?.request(
        key + owner,
        () =>
          new Promise<void>((resolve) => {
            release = resolve;
          }),
      )
      .catch(() => {});
  const keeps: Keeper = {
    put(kept) {
      if (db) guard(() => store().put(own(kept)));
      else if (local)
        guard(() => {
          const text = JSON.stringify(own(kept));
          let length = text.length;
          for (const name of mine(key)) length += localStorage[name].length;
          if (length < maxLocal) localStorage.setItem(`${key}.${kept.i}`, text);
        });
    },
    forget(ids) {
      guard(() => {
        const all = db && store();
        for (const id of ids) all ? all.delete(id) : local && localStorage.removeItem(`${key}.${id}`);
      });
    },
  };
  const all = () =>
    new Promise<Kept[]>((resolve) => {
      if (db)
        store().getAll().onsuccess = (event) =>
          guard(() => resolve((event.target as IDBRequest<Kept[]>).result));
      else resolve(mine(key).map((name) => guard(() => JSON.parse(localStorage[name]))!));
    });
  /** Makes ours what `left` says has lost its page. */
  const take = (found: Kept[], left: (kept: Kept) => boolean) => {
    const orphans = found.filter((kept) => kept?.i && kept.o !== owner && left(kept));
    for (const kept of orphans) keeps.put(kept);
    guard(adopt, orphans);
  };
  const start = () => {
    hold();
    opened();
    if (locks)
      locks
        .request(key, { ifAvailable: true }, async (lock) => {
          if (!lock) return;
          // Read before it is asked who lives: a page that starts meanwhile holds its lock before it puts anything.
          const found = await all();
          const { held } = await locks.query();
          const names = held!.map(({ name }) => name);
          take(found, ({ o }) => !names.includes(key + o));
        })
        .catch(() => {});
    else
      all()
        .then((found) => take(found, ({ t }) => now() - t! > leaseMs))
        .catch(() => {});
  };
  const without = () => {
    local = true;
    start();
  };
  const stops = [
    listen('pagehide', () => release?.()),
    listen('pageshow', (event) => (event as PageTransitionEvent).persisted && hold()),
  ];
  const stop = () => {
    for (const each of stops) each();
    release?.();
    db?.close();
    db = local = undefined;
  };
  // Blocked site data: even naming it throws.
  const opening = guard(() => indexedDB.open(key));
  if (opening) {
    opening.onupgradeneeded = () => guard(() => opening.result.createObjectStore('q', { keyPath: 'i' }));
    opening.onerror = () => guard(without);
    opening.onsuccess = () =>
      guard(() => {
        db = opening.result;
        // Another tab forgets all: consent was withdrawn there.
        db.onversionchange = () => guard(stop);
        start();
      });
  } else without();
  return Object.assign(stop, keeps);
}

/** Forgets all that is kept under the key, of every page load. */
export function forgetKept(key: string): void {
  guard(() => {
    for (const name of mine(key)) localStorage.removeItem(name);
  });
  guard(() => indexedDB.deleteDatabase(key));
}
