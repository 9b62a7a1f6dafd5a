import type { Migration } from '../../migrate';

/** Whether and how a destination is forwarded to, and the secrets that it takes. Nothing here ever leaves but to the vendor. */
export const forwarding: Migration = {
  number: 1,
  sql: `
    CREATE TABLE forwarding (
      site TEXT NOT NULL,
      destination TEXT NOT NULL,
      enabled INTEGER NOT NULL,
      -- JSON of the fields that are no secrets.
      settings TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      PRIMARY KEY (site, destination)
    ) STRICT;

    CREATE TABLE secrets (
      site TEXT NOT NULL,
      destination TEXT NOT NULL,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      set_at INTEGER NOT NULL,
      PRIMARY KEY (site, destination, name)
    ) STRICT;
  `,
};
