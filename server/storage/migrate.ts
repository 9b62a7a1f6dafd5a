import type { Database } from './database';

/** One numbered step. Released steps are never edited: a change of shape is a new file with the next number. */
export interface Migration {
  /** Equal to its place in the list, counting from 1, and to the number its file name starts with. */
  number: number;
  sql: string;
}

/** Written by a newer release: opening it with this one could lose what it does not know. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/** Runs the steps the file has not seen yet, each in its own transaction with the number it reached (`user_version`). */
export function migrate(database: Database, migrations: readonly Migration[], file: string): void {
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  const reached = row.user_version;
  if (reached > migrations.length) {
    throw new NewerDatabaseError(
      `${file} was written by a newer Milepost (its shape is ${reached}, this release knows ${migrations.length}). ` +
        'Start the newer release, or point MILEPOST_DATA at another folder.',
    );
  }
  for (const migration of migrations.slice(reached)) {
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(migration.sql);
      database.exec(`PRAGMA user_version = ${migration.number}`);
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }
}
