import type { Migration } from '../../migrate';

/** What live containers tell about targets: one row per report, each once per site and id, gone after thirty days. */
export const targetChecks: Migration = {
  number: 2,
  sql: `
    CREATE TABLE target_checks (
      site TEXT NOT NULL,
      id TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      target TEXT NOT NULL,
      path TEXT NOT NULL,
      -- 0: gone, 1: one, 2: more.
      matches INTEGER NOT NULL,
      PRIMARY KEY (site, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX target_checks_of ON target_checks (site, target, path, received_at);
  `,
};
