/** What the routes ask of the store of sites, drafts and published versions. storage.test.ts holds what any store must keep. */
import type { PublishRecord, SiteSummary, Version, Workspace } from '../../shared/api';
import type { ContainerScript, Manifest } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';

/** A compiled container as it is kept: bytes as they are served, never compiled again. */
export interface StoredScript {
  code: string;
  /** SHA-256 of `code`, lower-case hex. */
  hash: string;
  gzip: Uint8Array;
  brotli: Uint8Array;
}

export interface VersionFiles {
  code: string;
  map: string;
  manifest: Manifest;
}

export interface NewVersion {
  site: string;
  /** The draft's revision that was compiled. */
  revision: number;
  note: string;
  author: string;
  record: PublishRecord;
  /** The version that has to be live; null: none. Undefined: whichever. */
  after?: number | null | undefined;
  ruleSet: RuleSet;
  script: ContainerScript;
  manifest: Manifest;
  gzip: Uint8Array;
  brotli: Uint8Array;
}

export type Restore = Pick<NewVersion, 'site' | 'note' | 'author' | 'after'> & { number: number };

/** `moved`: the draft was saved, or something else went live, since whoever publishes looked. Nothing was changed then. */
export type Published = { version: Version } | { moved: 'draft' | 'live' };

export type Saved = { saved: Workspace } | { current: Workspace };

export interface SiteStore {
  /** Undefined when the id is taken. */
  create(site: {
    id: string;
    name: string;
    ruleSet: RuleSet;
    sample?: boolean;
  }): Promise<Workspace | undefined>;
  /** Takes the site with its draft and every version, all or nothing. False: no such site. */
  delete(site: string): Promise<boolean>;
  list(): Promise<SiteSummary[]>;
  workspace(site: string): Promise<Workspace | undefined>;
  /** Of the draft alone: asked for every few seconds by each open editor. Undefined: no such site. */
  revision(site: string): Promise<number | undefined>;
  /** Saves when the draft still stands at `revision`, otherwise answers what it is now. Undefined: no such site. */
  save(site: string, revision: number, ruleSet: RuleSet): Promise<Saved | undefined>;
  /** Freezes the version and points the live environment at it, both or neither. */
  publish(version: NewVersion): Promise<Published>;
  /** Publishes what an older version holds, byte for byte, as a new one. Undefined: no such version. */
  restore(version: Restore): Promise<Published | undefined>;
  /** Nothing is live any more; versions stay. `moved`: something else went live than `after`. */
  takeOffline(
    site: string,
    after: number | null | undefined,
  ): Promise<SiteSummary | { moved: 'live' } | undefined>;
  /** Newest first. */
  versions(site: string): Promise<Version[]>;
  version(site: string, number: number): Promise<(Version & { ruleSet: RuleSet }) | undefined>;
  /** What was published with it: its code, its source map and its manifest. */
  files(site: string, number: number): Promise<VersionFiles | undefined>;
  /** What the live environment serves; undefined before the first publish. */
  liveScript(site: string): Promise<StoredScript | undefined>;
  scriptByHash(site: string, hash: string): Promise<StoredScript | undefined>;
  exists(site: string): Promise<boolean>;
  /** Addresses that a site's pages may send from: the draft's, and those of the version being served. */
  origins(): Promise<Map<string, ReadonlySet<string>>>;
  /** What drafts and the versions being served say of personal data, each as JSON: parameters of addresses, and the plan’s events. */
  saidOfData(): Promise<{ site: string; query: string | null; events: string | null }[]>;
  close(): Promise<void>;
}
