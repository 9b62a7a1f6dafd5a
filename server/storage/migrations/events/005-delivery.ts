import type { Migration } from '../../migrate';

/**
 * How many events each page sent and how many of them came: what the delivery report adds up. Read from the inbox when someone
 * asks, up to `delivery_cursor`, so that receiving pays nothing for it. What pages say they gave up is written as it comes.
 */
export const delivery: Migration = {
  number: 5,
  sql: `
    CREATE TABLE delivery_pages (
      site TEXT NOT NULL,
      page_id TEXT NOT NULL,
      -- Days since the Unix epoch (UTC), of its first event that is known.
      day INTEGER NOT NULL,
      heard_at INTEGER NOT NULL,
      -- The highest place of an event that is known of.
      sent INTEGER NOT NULL,
      arrived INTEGER NOT NULL,
      late INTEGER NOT NULL,
      -- Places of those that arrived: '1-5,7'.
      seen TEXT NOT NULL,
      PRIMARY KEY (site, page_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX delivery_pages_day ON delivery_pages (site, day);

    CREATE TABLE delivery_drops (
      site TEXT NOT NULL,
      page_id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      count INTEGER NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (site, page_id, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE delivery_cursor (offset INTEGER NOT NULL) STRICT;
    INSERT INTO delivery_cursor VALUES (0);
  `,
};
