/** What the server answers. The editor and the tests read the same types. Every error answer is an ApiError. */
import type { Bytes } from './compiler/types';
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
}

export interface SiteSummary {
  /** The public container id, `mp_` and ten of [a-z0-9]; also the site's id in addresses of this API. */
  id: string;
  name: string;
  origins: string[];
  /** Version number being served, or null before the first publish. */
  live: number | null;
  createdAt: number;
}

/** `POST /api/sites`. The answer is a Workspace. */
export interface NewSite {
  name: string;
  ruleSet: RuleSet;
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
  /** Why to publish although tests of the rule set fail; kept in the version's note. Without it that is a 422. */
  despiteTests?: string;
}
export interface Version {
  number: number;
  note: string;
  hash: string;
  integrity: string;
  bytes: Bytes;
  rules: number;
  publishedAt: number;
  live: boolean;
}
/** `POST /api/sites/:site/versions/:number/live`: serve that version again; the answer is the Version. */

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
