/**
 * What editor and page agent say to each other. First a greeting over `window.postMessage` that proves a one-time code both
 * ways and hands over a MessagePort; then only these messages on that port.
 */
import type { MilepostEvent } from './event';
import type { Pick as TargetPick } from './target/fingerprint';

/** The code rides in the address as `#milepost=<code>`; it is stripped before anything else reads the address. */
export const codeParameter = 'milepost';
/** A code lives one minute and works once; the session it opens lives half an hour. */
export const codeLifetimeMs = 60_000;
export const sessionLifetimeMs = 30 * 60_000;

/** Page to `window.opener`, target origin the editor's: "I was opened with this code" or "my session goes on". */
export interface Hello {
  milepost: 'hello';
  container: string;
  /** The one-time code of the first page, or the session of a later one. */
  proof: string;
}
/** Editor to page, target origin the page's, with the port: proves the code back and names the session. */
export interface Welcome {
  milepost: 'welcome';
  proof: string;
  session: string;
}

export type ToAgent =
  /** Let the person point. `purpose` is shown on the button: Use for “Add to cart”. */
  | { type: 'pick'; purpose: string }
  | { type: 'stop-picking' }
  /** Run this traced draft instead of the live rules: a script address on our server. */
  | { type: 'preview'; url: string }
  | { type: 'highlight'; selector: string | null }
  /** Really send to destinations while previewing. Off until the person turns it on. */
  | { type: 'sending'; on: boolean }
  | { type: 'leave' };

export type FromAgent =
  | { type: 'ready'; url: string; title: string }
  | { type: 'picked'; pick: TargetPick }
  | { type: 'picking-cancelled' }
  | { type: 'trace'; entry: TraceEntry }
  | { type: 'failed'; what: 'preview-script' | 'pick'; reason: string }
  | { type: 'left' };

/** What container, agent and traced draft share on the one global (`milepost`) while a page is previewed. */
export interface PreviewGlobal {
  /** Set by the container before it loads the agent. `server` is an origin; `proof` the one-time code or the session. */
  connect?: {
    container: string;
    server: string;
    proof: string;
    /** Loads a script of ours under the page's own policy: nonce and Trusted Types. */
    load: (url: string) => void;
  };
  /** Set by the agent before it loads the traced draft. */
  trace?: (entry: TraceEntry) => void;
  /** Has the person turned sending on? Read at every delivery. */
  sending?: boolean;
  /** Set by the traced draft: types of each rule's triggers, which its entry does not carry. */
  triggers?: Record<string, string[]>;
  /** Set by the traced draft: ids of its destinations, in the order in which its entry makes them. */
  destinations?: string[];
  /** Set by the agent: names an element as a person would, so that the traced draft carries no words of its own. */
  describe?: (element: Element) => ElementSummary;
}
/** Key in the page's sessionStorage under which the agent keeps the session, so that a full page load reconnects. */
export const sessionKey = 'milepost.session';

/** An element as a person would name it, and as a rule could be re-evaluated on it. */
export interface ElementSummary {
  /** "Button “Add to cart”" */
  name: string;
  tag: string;
  id?: string;
  classes?: string[];
  text?: string;
}

/** What the traced build reports as it happens. `at` is milliseconds since the epoch. */
export type TraceEntry =
  | { kind: 'page'; at: number; url: string; title: string }
  /** A trigger noticed something; `occurrence` numbers it within the page load. */
  | {
      kind: 'occurrence';
      at: number;
      occurrence: number;
      trigger: string;
      element?: ElementSummary;
      data?: Record<string, unknown>;
      url: string;
    }
  /** What one rule made of it. `clauses[n]` belongs to clause n of the rule; absent: not reached. */
  | {
      kind: 'rule';
      at: number;
      occurrence: number;
      rule: string;
      fired: boolean;
      clauses: (ClauseOutcome | undefined)[];
      /** Where it stopped although every condition held. */
      stoppedBy?: 'frequency' | 'rollout' | 'schedule' | 'error';
      event?: Pick<MilepostEvent, 'name' | 'params' | 'flags'>;
      error?: string;
    }
  /** What one destination did with an event. */
  | {
      kind: 'delivery';
      at: number;
      rule: string;
      destination: string;
      outcome: 'sent' | 'held' | 'queued' | 'dropped';
      /** `consent`: asked for and not given yet, or refused. `preview`: sending is off. */
      because?: 'consent' | 'preview';
      /** The exact call or request. */
      request?: { call: string; arguments: unknown[] } | { url: string; body: unknown };
    }
  | { kind: 'consent'; at: number; state: Record<string, string> }
  /** What the visitor did, as the agent saw it, whether or not a rule waits for it: explains rules that noticed nothing. */
  | { kind: 'gesture'; at: number; gesture: 'click' | 'submit'; element: ElementSummary; url: string };

export interface ClauseOutcome {
  /** Undefined: could not be known. */
  met: boolean | undefined;
  /** What the variable held, cut to 200 characters; for a trigger the element's name. */
  saw?: unknown;
}
