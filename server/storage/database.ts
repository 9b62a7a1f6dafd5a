/** The one door to libsql: opens a database file the durable way and brings it to today's shape. */
import Libsql from 'libsql';
import { type Migration, migrate } from './migrate';

/** A connection with better-sqlite3's interface: calls are synchronous. */
export type Database = InstanceType<typeof Libsql>;

/**
 * Opens `file`, creating it when absent. WAL with `synchronous=FULL`: COMMIT returns after the log has reached the disk,
 * which is what lets the collector answer "accepted". https://www.sqlite.org/pragma.html#pragma_synchronous
 * Throws when the file cannot be opened, is damaged, or was written by a newer release.
 */
export function openDatabase(file: string, migrations: readonly Migration[]): Database {
  const database = new Libsql(file);
  database.exec('PRAGMA busy_timeout = 5000');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  // What is deleted is overwritten: whoever asked to be forgotten is not in the file any more.
  database.exec('PRAGMA secure_delete = ON');
  migrate(database, migrations, file);
  return database;
}

/** Empties the log that is written ahead, in which what was deleted or overwritten still stands. */
export function emptyLog(database: Database): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** What SQLite said went wrong: `SQLITE_FULL`, `SQLITE_IOERR_WRITE`; undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
}
