import type { Migration } from '../../migrate';

/**
 * When each rule last fired, and how often on each day: what the rule list asks every minute, kept as events arrive so that nobody
 * has to read a million of them. Filled from the inbox as it is.
 */
export const ruleDays: Migration = {
  number: 3,
  sql: `
    CREATE TABLE rule_seen (
      site TEXT NOT NULL,
      rule TEXT NOT NULL,
      last_at INTEGER NOT NULL,
      PRIMARY KEY (site, rule)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rule_days (
      site TEXT NOT NULL,
      rule TEXT NOT NULL,
      -- Days since the Unix epoch, UTC.
      day INTEGER NOT NULL,
      fired INTEGER NOT NULL,
      PRIMARY KEY (site, rule, day)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rule_days_old ON rule_days (day);

    INSERT INTO rule_seen
      SELECT site, json_extract(event, '$.rule') AS of, max(happened_at) FROM inbox
      WHERE bot = 0 AND coalesce(of, '') <> '' GROUP BY site, of;
    INSERT INTO rule_days
      SELECT site, json_extract(event, '$.rule') AS of, happened_at / 86400000 AS on_day, count(*) FROM inbox
      WHERE bot = 0 AND coalesce(of, '') <> ''
        AND happened_at > (SELECT max(happened_at) FROM inbox) - 31 * 86400000
      GROUP BY site, of, on_day;
  `,
};
