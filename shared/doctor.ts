/** What the server finds out about a page that does not connect: `POST /api/sites/:site/doctor { url }` answers PageFacts. */

export interface PageRequest {
  /** An address of the site: exact origin, http or https. */
  url: string;
}

/** One address on the way to the page. */
export interface PageStep {
  url: string;
  /** HTTP status of its answer; null where none came. */
  status: number | null;
  /** Did this redirect put a part of its own in the place of what stood after `#`, or lead on by HTML, which keeps nothing? */
  dropsCode: boolean;
}

/**
 * How far it came. `page`: HTML was read. `no-page`: something else than HTML, or an error status. `foreign`: a redirect left
 * the site. `private`: the name leads to an address inside a network, which the server does not open for anyone.
 */
export type Reached =
  | 'page'
  | 'no-page'
  | 'too-slow'
  | 'unreachable'
  | 'too-many-redirects'
  | 'foreign'
  | 'private';

/** A container script in the page's HTML. */
export interface FoundContainer {
  /** `mp_...` */
  id: string;
  /** Origin of the server it comes from. */
  server: string;
  /**
   * `now`: the browser runs it. `held`: its type keeps it from running as one (`text/plain` until consent) or runs it
   * elsewhere (`text/partytown`). `inline`: a script in the page may load it.
   */
  runs: 'now' | 'held' | 'inline';
  /** The type that holds it. */
  type?: string;
}

/** What the page's Content-Security-Policy makes of us; every policy of the page has to agree. */
export interface PolicyFacts {
  /** May the container's script load? For a page without one: as the Install screen writes it. */
  container: boolean;
  /** May the container load the agent and the draft from our server? */
  agent: boolean;
  /** May the page reach our server by itself? */
  connect: boolean;
  /** May the container make its Trusted Types policy `milepost`? */
  trustedTypes: boolean;
  /** Directives as they would have to read, one a line; empty where nothing is in the way. */
  needed: string;
  /** Does the policy go by nonces, and the container's script carries none that fits? Then no host helps. */
  needsNonce: boolean;
}

export interface PageFacts {
  reached: Reached;
  /** The address asked for, then where each redirect led. */
  steps: PageStep[];
  /** Where a redirect left the site: that address's origin. Otherwise null. */
  foreign: string | null;
  /** Why nothing could be read, in the words of the network. Empty otherwise. */
  reason: string;
  /** Was the page read to its end? What is missing may stand further down otherwise. */
  complete: boolean;
  /** Cross-Origin-Opener-Policy on the way that cuts the page off from the window that opens it; null where none does. */
  cutsOpener: string | null;
  policy: PolicyFacts;
  containers: FoundContainer[];
  /** Other tag managers in the HTML, which may load the container. */
  tagManagers: string[];
}
