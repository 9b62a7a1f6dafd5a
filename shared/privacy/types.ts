/** What the server says and takes about privacy. Editor, command line and tests read the same types. */

/** A site's own choices, kept on the server: they are about what is stored, so that no publishing is needed. */
export interface PrivacySettings {
  /** Months after which what was received is deleted, 1 to 120. Default 25: the longest that CNIL's exemption allows. */
  retentionMonths: number;
  /**
   * Whether visitors without an id are counted by day from address and browser, salted. Default false: some authorities ask for
   * consent to that as well, so that a site has to choose it.
   */
  counting: boolean;
}

export const defaultPrivacy: PrivacySettings = { retentionMonths: 25, counting: false };
export const retentionLimits = { least: 1, most: 120 } as const;

/** `GET /api/sites/:site/privacy`; `PUT` with some of the settings answers the same. */
export interface PrivacyState {
  settings: PrivacySettings;
  kept: {
    /** Events that visitors sent, and what was put aside. */
    events: number;
    quarantined: number;
    /** Milliseconds since the epoch by our clock; null: nothing is kept. */
    oldestAt: number | null;
    /** Still to be forwarded to vendors, and lines of the log of that. */
    forwarding: number;
    log: number;
  };
  /** When older rows were last looked for, and how many were deleted then; null: not since the server started. */
  lastRetention: { at: number; deleted: number } | null;
}

/** `POST /api/sites/:site/erasure`: one of both. */
export interface ErasureRequest {
  visitorId?: string;
  userId?: string;
}

/** What an erasure took, and what a search of every byte of the data folder found afterwards. */
export interface ErasureReport {
  events: number;
  quarantined: number;
  /** Of the forwarding: what still waited, and lines of its log. */
  waiting: number;
  log: number;
  /** Ids of visitors that belonged to the user and to nobody else: their events went, too. */
  visitors: number;
  tookMs: number;
  /** The database was written anew, because a first search still found something. */
  rewritten: boolean;
  search: { files: number; bytes: number; found: { file: string; times: number }[] };
}

/** `GET /api/sites/:site/visitors`: by day (UTC), newest first. */
export interface VisitorDay {
  day: string;
  /** Different visitors without an id, as far as their address and browser tell. */
  visitors: number;
}
