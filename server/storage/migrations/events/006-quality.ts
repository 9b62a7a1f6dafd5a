import type { Migration } from '../../migrate';

/**
 * How well each event arrived, by day: what the quality gate for advertising adds up. Read from the inbox when someone asks, up
 * to `quality_cursor`, so that receiving pays nothing for it.
 */
export const quality: Migration = {
  number: 6,
  sql: `
    CREATE TABLE quality_days (
      site TEXT NOT NULL,
      name TEXT NOT NULL,
      -- Days since the Unix epoch (UTC), by the time of arrival.
      day INTEGER NOT NULL,
      total INTEGER NOT NULL,
      -- Put aside, or with a parameter that was not of the plan's type.
      unfit INTEGER NOT NULL,
      -- The same from the same page within a second.
      twice INTEGER NOT NULL,
      -- Sent before the visitor had answered what advertising asks for.
      unasked INTEGER NOT NULL,
      PRIMARY KEY (site, name, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE quality_cursor (offset INTEGER NOT NULL) STRICT;
    INSERT INTO quality_cursor VALUES (0);
  `,
};
