import type { Generated } from 'kysely';

/** Columns of `milepost.db`, as its migrations made them. JSON columns are text; blobs come back as ArrayBuffer. */
export interface Tables {
  sites: {
    id: string;
    name: string;
    created_at: number;
    /** 1: made to look around in. */
    sample: Generated<number>;
    /** 1 while it is deleted: only then may its versions go. */
    leaving: Generated<number>;
  };
  workspaces: { site: string; name: string; revision: number; rule_set: string; saved_at: number };
  versions: {
    site: string;
    number: number;
    note: string;
    hash: string;
    manifest: string;
    rule_set: string;
    code: string;
    map: string;
    gzip: Uint8Array;
    brotli: Uint8Array;
    published_at: number;
    author: string;
    /** A PublishRecord. */
    record: string;
  };
  environments: { site: string; name: string; version: number; changed_at: number };
}

/** Every site has one draft and one environment under these names; more will stand beside them. */
export const mainWorkspace = 'main';
export const liveEnvironment = 'live';
