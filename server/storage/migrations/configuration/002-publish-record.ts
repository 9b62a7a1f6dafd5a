import type { Migration } from '../../migrate';

/** Who published a version, and what was true then: a PublishRecord as JSON. */
export const publishRecord: Migration = {
  number: 2,
  sql: `
    ALTER TABLE versions ADD COLUMN author TEXT NOT NULL DEFAULT '';
    ALTER TABLE versions ADD COLUMN record TEXT NOT NULL DEFAULT '{}';
  `,
};
