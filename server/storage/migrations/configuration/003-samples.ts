import type { Migration } from '../../migrate';

/** Sites made to look around in, and the one way for versions to go: with their whole site, which is marked first. */
export const samples: Migration = {
  number: 3,
  sql: `
    ALTER TABLE sites ADD COLUMN sample INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sites ADD COLUMN leaving INTEGER NOT NULL DEFAULT 0;
    DROP TRIGGER versions_stay;
    CREATE TRIGGER versions_stay BEFORE DELETE ON versions
    WHEN NOT EXISTS (SELECT 1 FROM sites WHERE id = OLD.site AND leaving = 1)
    BEGIN SELECT RAISE(ABORT, 'a published version is never deleted'); END;
  `,
};
