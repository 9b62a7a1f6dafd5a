import type { Database } from './database';
import { plainDoor, type StorageDoor } from './door';

/** All that `work` writes, or nothing of it. Calls are synchronous: no other transaction of this connection can be open meanwhile. */
export function together<T>(database: Database, work: () => T, door: StorageDoor = plainDoor): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    door.commit(() => void database.exec('COMMIT'));
    return result;
  } catch (error) {
    // SQLite has rolled back by itself after a full disk or an I/O error; then there is nothing left to roll back.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
