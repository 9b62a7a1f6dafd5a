import type { Migration } from '../../migrate';

const bytesOf = (row: string) => `length(CAST(${row}event AS BLOB)) + length(${row}reason) + 200`;

/**
 * How much is put aside of each site, counted as it comes and goes whoever takes it away, so that it can be held below a size; and
 * from which origin it came, so that it can be judged again.
 */
export const quarantine: Migration = {
  number: 7,
  sql: `
    ALTER TABLE quarantine ADD COLUMN origin TEXT;

    CREATE TABLE quarantine_sizes (
      site TEXT PRIMARY KEY,
      rows INTEGER NOT NULL,
      bytes INTEGER NOT NULL,
      -- How many had to go because there were too many.
      dropped INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO quarantine_sizes SELECT site, count(*), sum(${bytesOf('')}), 0 FROM quarantine GROUP BY site;

    CREATE TRIGGER quarantine_came AFTER INSERT ON quarantine BEGIN
      INSERT INTO quarantine_sizes VALUES (new.site, 1, ${bytesOf('new.')}, 0)
        ON CONFLICT (site) DO UPDATE SET rows = rows + 1, bytes = bytes + excluded.bytes;
    END;
    CREATE TRIGGER quarantine_went AFTER DELETE ON quarantine BEGIN
      UPDATE quarantine_sizes SET rows = rows - 1, bytes = bytes - (${bytesOf('old.')}) WHERE site = old.site;
    END;
  `,
};
