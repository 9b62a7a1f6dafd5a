/** The last step before something counts as kept: the commit that brings it to the disk. */
import { isFatal } from './failure';

export interface StorageDoor {
  /** Calls `commit`, which returns after the file was synced and throws when that failed. */
  commit(commit: () => void): void;
}

export const plainDoor: StorageDoor = { commit: (commit) => commit() };

export interface Fuse extends StorageDoor {
  /** Throws what blew it. */
  check(): void;
}

/**
 * Stays blown: after a failed sync nobody knows what reached the disk, and the next sync would say that all is well although it
 * knows nothing of what the failed one lost. https://lwn.net/Articles/752063/
 */
export function createFuse(door: StorageDoor = plainDoor): Fuse {
  let blown: unknown;
  function check(): void {
    if (blown !== undefined) throw blown;
  }
  return {
    check,
    commit(commit) {
      check();
      try {
        door.commit(commit);
      } catch (error) {
        if (isFatal(error)) blown = error;
        throw error;
      }
    },
  };
}
