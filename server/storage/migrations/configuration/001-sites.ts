import type { Migration } from '../../migrate';

/** Sites, the draft each one is edited in, frozen versions, and the pointer that says which version is served where. */
export const sites: Migration = {
  number: 1,
  sql: `
    CREATE TABLE sites (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE workspaces (
      site TEXT NOT NULL REFERENCES sites (id),
      name TEXT NOT NULL,
      revision INTEGER NOT NULL,
      rule_set TEXT NOT NULL,
      saved_at INTEGER NOT NULL,
      PRIMARY KEY (site, name)
    ) STRICT;

    CREATE TABLE versions (
      site TEXT NOT NULL REFERENCES sites (id),
      number INTEGER NOT NULL,
      note TEXT NOT NULL,
      hash TEXT NOT NULL,
      manifest TEXT NOT NULL,
      rule_set TEXT NOT NULL,
      code TEXT NOT NULL,
      map TEXT NOT NULL,
      gzip BLOB NOT NULL,
      brotli BLOB NOT NULL,
      published_at INTEGER NOT NULL,
      PRIMARY KEY (site, number)
    ) STRICT;
    CREATE INDEX versions_hash ON versions (site, hash);

    CREATE TRIGGER versions_stay_as_published BEFORE UPDATE ON versions
    BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
    CREATE TRIGGER versions_stay BEFORE DELETE ON versions
    BEGIN SELECT RAISE(ABORT, 'a published version is never deleted'); END;

    CREATE TABLE environments (
      site TEXT NOT NULL REFERENCES sites (id),
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      PRIMARY KEY (site, name),
      FOREIGN KEY (site, version) REFERENCES versions (site, number)
    ) STRICT;
  `,
};
