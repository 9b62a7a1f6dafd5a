import type { Migration } from '../../migrate';

/**
 * What was put aside and taken in later: it has its time of arrival and a place behind younger events, where deleting by age would
 * not look. A row goes with its event, whoever takes that away, as its offset may be handed out again.
 */
export const replayed: Migration = {
  number: 8,
  sql: `
    CREATE TABLE replayed (
      offset INTEGER PRIMARY KEY,
      site TEXT NOT NULL,
      received_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX replayed_age ON replayed (site, received_at);
    CREATE TRIGGER replayed_went AFTER DELETE ON inbox BEGIN
      DELETE FROM replayed WHERE offset = old.offset;
    END;
  `,
};
