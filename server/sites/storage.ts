/** What the routes ask of the store of sites, drafts and published versions. storage.test.ts holds what any store must keep. */
import type { SiteSummary, Version, Workspace } from '../../shared/api';
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

export interface NewVersion {
  site: string;
  /** The draft's revision that was compiled. */
  revision: number;
  note: string;
  ruleSet: RuleSet;
  script: ContainerScript;
  manifest: Manifest;
  gzip: Uint8Array;
  brotli: Uint8Array;
}

export type Saved = { saved: Workspace } | { current: Workspace };

export interface SiteStore {
  /** Undefined when the id is taken. */
  create(site: { id: string; name: string; ruleSet: RuleSet }): Promise<Workspace | undefined>;
  list(): Promise<SiteSummary[]>;
  workspace(site: string): Promise<Workspace | undefined>;
  /** Saves when the draft still stands at `revision`, otherwise answers what it is now. Undefined: no such site. */
  save(site: string, revision: number, ruleSet: RuleSet): Promise<Saved | undefined>;
  /** Freezes the version and points the live environment at it, both or neither. Undefined: the draft has moved on. */
  publish(version: NewVersion): Promise<Version | undefined>;
  /** Newest first. */
  versions(site: string): Promise<Version[]>;
  version(site: string, number: number): Promise<(Version & { ruleSet: RuleSet }) | undefined>;
  /** Serves that version from now on. Undefined: no such version. */
  makeLive(site: string, number: number): Promise<Version | undefined>;
  /** What the live environment serves; undefined before the first publish. */
  liveScript(site: string): Promise<StoredScript | undefined>;
  scriptByHash(site: string, hash: string): Promise<StoredScript | undefined>;
  exists(site: string): Promise<boolean>;
  /** Addresses that a site's pages may send from: the draft's, and those of the version being served. */
  origins(): Promise<Map<string, ReadonlySet<string>>>;
  close(): Promise<void>;
}
