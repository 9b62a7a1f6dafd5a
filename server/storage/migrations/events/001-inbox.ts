import type { Migration } from '../../migrate';

/**
 * The inbox: events in order of arrival, each once per site and id; and what was put aside. Offsets are handed out by the
 * one writer across both tables, so that they tell the order of arrival over all.
 */
export const inbox: Migration = {
  number: 1,
  sql: `
    CREATE TABLE inbox (
      offset INTEGER PRIMARY KEY,
      site TEXT NOT NULL,
      id TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      happened_at INTEGER NOT NULL,
      sent_at INTEGER NOT NULL,
      attempt INTEGER NOT NULL,
      bot INTEGER NOT NULL,
      event TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX inbox_once ON inbox (site, id);
    CREATE INDEX inbox_arrival ON inbox (site, offset);

    CREATE TABLE quarantine (
      offset INTEGER PRIMARY KEY,
      site TEXT NOT NULL,
      -- The event's id, or a digest of its text when it has none that can be used.
      id TEXT NOT NULL,
      code TEXT NOT NULL,
      reason TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      sent_at INTEGER,
      attempt INTEGER,
      bot INTEGER NOT NULL,
      event TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX quarantine_once ON quarantine (site, id, code);
    CREATE INDEX quarantine_arrival ON quarantine (site, offset);
  `,
};
