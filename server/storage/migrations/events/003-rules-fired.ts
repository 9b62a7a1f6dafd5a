import type { Migration } from '../../migrate';

/**
 * When each rule last fired, and how often on each day: what the rule list asks every minute, kept as events arrive so that nobody
 * has to read a million of them. One row a rule, because a row a day makes thirty times as many to read. Filled from the inbox.
 */
export const rulesFired: Migration = {
  number: 3,
  sql: `
    CREATE TABLE rules_fired (
      site TEXT NOT NULL,
      rule TEXT NOT NULL,
      last_at INTEGER NOT NULL,
      -- JSON: how often, by days since the Unix epoch (UTC); the last 31 of them.
      days TEXT NOT NULL,
      PRIMARY KEY (site, rule)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO rules_fired
      SELECT site, rule, max(last_at), json_group_object(day, times) FROM (
        SELECT site, json_extract(event, '$.rule') AS rule, happened_at / 86400000 AS day,
          max(happened_at) AS last_at, count(*) AS times
        FROM inbox WHERE bot = 0 GROUP BY 1, 2, 3
      ) WHERE coalesce(rule, '') <> '' GROUP BY site, rule;
  `,
};
