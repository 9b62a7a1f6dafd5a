import type { Migration } from '../../migrate';

/**
 * What is still to be forwarded to vendors, written in the transaction that stores the event, and what became of each try. The
 * event itself stays in the inbox; how the visitor's browser called itself is kept only until the event is delivered.
 */
export const outbox: Migration = {
  number: 4,
  sql: `
    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY,
      site TEXT NOT NULL,
      destination TEXT NOT NULL,
      -- Offset in the inbox.
      event INTEGER NOT NULL,
      -- 'waiting' · 'dead': given up, until someone replays it or it has grown old.
      state TEXT NOT NULL,
      added_at INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      -- Whoever took it has until then; another may take it afterwards.
      leased_until INTEGER NOT NULL,
      tries INTEGER NOT NULL,
      user_agent TEXT
    ) STRICT;
    CREATE UNIQUE INDEX outbox_once ON outbox (site, destination, event);
    CREATE INDEX outbox_due ON outbox (site, destination, state, due_at);

    CREATE TABLE deliveries (
      id INTEGER PRIMARY KEY,
      site TEXT NOT NULL,
      destination TEXT NOT NULL,
      -- Of the outbox; 0 for a test.
      outbox INTEGER NOT NULL,
      event_id TEXT NOT NULL,
      name TEXT NOT NULL,
      sent_as TEXT NOT NULL,
      at INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      try INTEGER NOT NULL,
      status INTEGER,
      reason TEXT NOT NULL,
      said TEXT NOT NULL
    ) STRICT;
    CREATE INDEX deliveries_newest ON deliveries (site, destination, id);
    CREATE INDEX deliveries_age ON deliveries (at);
  `,
};
