/** What the server answers. The editor and the tests read the same types. Every error answer is an ApiError. */
import type { Bytes, Manifest } from './compiler/types';
import type { MilepostEvent } from './event';
import type { Problem } from './problem';
import type { RuleSet } from './ruleset/types';

/** 4xx and 5xx bodies. `message` names the place and the way out. */
export interface ApiError {
  code: string;
  message: string;
  problems?: Problem[];
  /** 422 `tests-fail`: the tests that fail, each with a sentence. */
  tests?: { id: string; name: string; why: string }[];
  /** 412: the document as it is now. */
  current?: Workspace;
  /** 409 `live-moved-on`: what is live by now; null: nothing. */
  live?: Version | null;
}

export interface SiteSummary {
  /** The public container id, `mp_` and ten of [a-z0-9]; also the site's id in addresses of this API. */
  id: string;
  name: string;
  origins: string[];
  /** Version number being served, or null before the first publish. */
  live: number | null;
  createdAt: number;
  /** Made to look around in: it can be thrown away without being asked for its name. Absent otherwise. */
  sample?: true;
}

/** `POST /api/sites`. The answer is a Workspace. */
export interface NewSite {
  name: string;
  ruleSet: RuleSet;
  /** To look around in, and to be thrown away. */
  sample?: boolean;
}

/**
 * `DELETE /api/sites/:site`: takes the site with its draft, its versions and its events, for good; 204. 409 `name-needed` unless
 * `name` is the site's, or it is a sample.
 */
export interface DeleteSite {
  name?: string;
}

/** `GET /api/sites/:site/workspace`; `PUT` with `If-Match: "<revision>"` and a RuleSet as body answers the same. */
export interface Workspace {
  site: SiteSummary;
  /** Counts up with every save; the ETag. */
  revision: number;
  ruleSet: RuleSet;
  savedAt: number;
}

/** `POST /api/sites/:site/versions`: compile and publish what `revision` holds; 409 when the draft has moved on. */
export interface PublishRequest {
  revision: number;
  note: string;
  /** Why to publish although tests of the rule set fail; kept in the version. Without it that is a 422. */
  despiteTests?: string;
  /** Which version was live when someone looked at what changes; null: none. 409 `live-moved-on` when it is another by now. Left out: whichever. */
  after?: number | null;
  /** Who publishes, in their own words. Nobody checks it. */
  author?: string;
}

/** What was true when a version was published, beside its document and bytes. */
export interface PublishRecord {
  /** How many tests came out how. Absent: the rule set had none. */
  tests?: { passed: number; failed: number; unknown: number };
  /** Published although these tests failed, and why. */
  despiteTests?: { names: string[]; reason: string };
  /** Number of the version whose document and bytes these are, published again. */
  restores?: number;
}

export interface Version extends PublishRecord {
  number: number;
  note: string;
  /** In their own words; empty where nobody said. */
  author: string;
  hash: string;
  integrity: string;
  bytes: Bytes;
  rules: number;
  publishedAt: number;
  live: boolean;
}

/**
 * `POST /api/sites/:site/versions/:number/restore`: publishes the document and the very bytes of that version again, as the
 * newest; the answer is the Version. `POST /api/sites/:site/offline` takes the same: nothing is live after it, visitors get an
 * empty container, every version stays; the answer is the SiteSummary.
 */
export interface RestoreRequest {
  after?: number | null;
  author?: string;
  /** Left out: one that says what it is. */
  note?: string;
}

/** `POST /api/sites/:site/versions/check { revision }`: what publishing that draft would serve, without publishing it. */
export interface PublishCheck {
  revision: number;
  /** Absent while problems stop it. */
  manifest?: Manifest;
}

/** `GET /api/sites/:site/versions/:number/manifest.json` is its Manifest; beside it `container.js`, `container.js.map` and `rule-set.json`. */

/** `GET /api/sites/:site/versions/:number`: a Version with its document. */
export interface VersionWithRuleSet extends Version {
  ruleSet: RuleSet;
}

/** `POST /api/sites/:site/preview` with a RuleSet: compiles the traced draft and answers where it is served, for 30 minutes. */
export interface PreviewScript {
  /** Absolute address on this server, unguessable, `no-store`. */
  url: string;
  clauses: Record<string, string[]>;
}

/** One stored event as the live page shows it; `GET /api/sites/:site/events?limit=`, newest first, and as SSE `event: event`
 * on `GET /api/sites/:site/events/stream`. Quarantined rows carry their code and reason. */
export interface StoredEvent {
  /** Order of arrival. */
  offset: number;
  receivedAt: number;
  /** When it happened by our clock: received - (sent - created). */
  happenedAt: number;
  event: MilepostEvent;
  bot: boolean;
  quarantined?: { code: string; reason: string };
}

/** `GET /api/sites/:site/quarantine`: how much is put aside, and why. Sizes are bytes. */
export interface QuarantineReport {
  rows: number;
  bytes: number;
  /** Beyond that the oldest goes. */
  maxBytes: number;
  /** How many had to go so far because there were too many. */
  dropped: number;
  /** The most frequent first; `reason` is one of theirs. What came before the site was made here is among them. */
  codes: { code: string; count: number; oldestAt: number; newestAt: number; reason: string }[];
}

/** `POST /api/sites/:site/quarantine/replay`: what was put aside is judged again, by what holds now. Without `code`: all of it. */
export interface QuarantineReplay {
  code?: string;
}

export interface QuarantineReplayed {
  /** Taken in now, with their own ids and times. */
  accepted: number;
  /** Came again meanwhile, and are kept already. */
  duplicates: number;
  /** Still put aside. */
  left: number;
}

/**
 * `GET /api/sites/:site/rules-seen`: every rule that ever fired for a visitor, with `ETag`, so that asking again costs nothing until
 * another event has come. Crawlers do not count, nor does what was put aside.
 */
export interface RuleSeen {
  rule: string;
  /** Milliseconds since the Unix epoch, by our clock. */
  lastAt: number;
  /** How often today and on the six days before, in UTC. */
  week: number;
  /** How often today and on the 29 days before. */
  month: number;
}

/** `GET /api/about` */
export interface About {
  version: string;
  /** The server's public origin, baked into every container: `https://milepost.example`. Not always where the editor was opened. */
  url: string;
  /** Where the demo shop is served, or null. */
  demo: string | null;
}

/** `GET /api/demo`: the demo shop and the rule set made for it, ready for `POST /api/sites`; 404 when none is served. */
export interface Demo {
  url: string;
  ruleSet: RuleSet;
}
