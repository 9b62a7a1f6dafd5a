import type { Migration } from '../storage/migrate';

/** A site's choices, and the storage-less counting of visitors: everything in it that tells of one is gone after two days. */
const counting: Migration = {
  number: 1,
  sql: `
    CREATE TABLE settings (
      site TEXT PRIMARY KEY,
      retention_months INTEGER NOT NULL,
      counting INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Days since the Unix epoch (UTC). Today's and yesterday's only.
    CREATE TABLE salts (day INTEGER PRIMARY KEY, salt BLOB NOT NULL) STRICT;

    -- Who was counted on a day already: salted digests, which go with their salt.
    CREATE TABLE counted (
      site TEXT NOT NULL,
      day INTEGER NOT NULL,
      digest BLOB NOT NULL,
      PRIMARY KEY (site, day, digest)
    ) STRICT, WITHOUT ROWID;

    -- What stays: how many.
    CREATE TABLE visitor_days (
      site TEXT NOT NULL,
      day INTEGER NOT NULL,
      visitors INTEGER NOT NULL,
      PRIMARY KEY (site, day)
    ) STRICT, WITHOUT ROWID;
  `,
};

/** Steps of `privacy.db`, in order. */
export const privacyMigrations: readonly Migration[] = [counting];
