/** What a previewed page reports as it happens: by the traced draft, and by the agent beside it. Plain data throughout. */
import type { MilepostEvent } from './event';

/** An element as a person would name it. */
export interface ElementSummary {
  /** "Button “Add to cart”" */
  name: string;
  tag: string;
  id?: string;
  classes?: string[];
  text?: string;
}

/**
 * One element of an ancestor chain, as far as selectors and guards can ask for it. Innermost first; what was typed into a page
 * is never in it, and personal data in texts and addresses is redacted before it is recorded.
 */
export interface RecordedElement {
  /** Lower-case tag name. */
  tag: string;
  id?: string;
  classes?: string[];
  /** By name, as written, at most 500 characters each; `value` never. */
  attributes?: Record<string, string>;
  /** Whole text content with white space folded, as guards read it; absent where private or over 200 characters. */
  text?: string;
  /** Place among all element siblings, from 1, and how many there are. */
  child?: [place: number, of: number];
  /** Place among siblings of its tag, from 1, and how many there are. */
  ofType?: [place: number, of: number];
  /** Stands at the top of an open shadow root: it has no parent, and the next one is its host. */
  shadow?: true;
  /**
   * Only what is written here is known of it, as of an element that a selector names; what is missing is unknown. With the tag
   * `*` it stands for any number of elements of which nothing is known.
   */
  partial?: true;
  /** Index of its parent in the chain where that is not the next one: paths lead through the slot an element stands in. */
  parent?: number;
}

/** Longer texts and attributes are not recorded whole: an attribute of this length was cut, a text is absent. */
export const maxRecordedText = 200;
export const maxRecordedAttribute = 500;

/** Values of fields are never recorded; code and styling only fill a recording. Of these nothing is known. */
export function isRecordedAttribute(name: string): boolean {
  return !/^(value|style|nonce|srcdoc|on.*)$/i.test(name);
}

/**
 * Values of variables at a moment, by name: built-in ones and those the document declares. `null`: there was none. A name that
 * is absent was not recorded, and `{ masked: true }` was taken out before sharing: both are unknown, never false.
 */
export type Values = Record<string, unknown>;
export interface Masked {
  masked: true;
}

/** What a visitor did, whether or not a rule waits for it. */
export type GestureKind = 'click' | 'submit' | 'focus' | 'change' | 'copy' | 'scroll' | 'hide';

export interface ClauseOutcome {
  /** Undefined: could not be known. */
  met: boolean | undefined;
  /** What the variable held, cut to 200 characters; for a trigger the element's name. */
  saw?: unknown;
}

/** What became of a request, as far as the page can know. */
export interface Answer {
  /** HTTP status; absent where the request is opaque or never left. */
  status?: number;
  /** Why it did not arrive: `policy`: the page's Content-Security-Policy; `blocked`: an extension or the network refused it; `nobody`: the
   * vendor that was called is not on this page, so the call waits in its queue. */
  failed?: 'policy' | 'blocked' | 'offline' | 'status' | 'nobody';
  ms?: number;
  /** What was said, where it could be read: JSON, or the first 2,000 characters of a text. */
  body?: unknown;
}

/** A request that left the page right after a vendor was called, as far as the browser's timing shows it. */
export interface FollowedRequest {
  url: string;
  /** Absent where the other origin keeps it to itself. */
  status?: number;
  ms?: number;
}

/** How a cap, a rollout or a schedule stood when it was asked, before this time counted. */
export type LimitState =
  /** Fired `used` of `limit` times. */
  | { kind: 'frequency'; open: boolean; used: number; limit: number }
  /** The visitor's place from 0 to under 100; let in below `percent`. Absent: it may not be asked yet who this is. */
  | { kind: 'rollout'; open: boolean; percent: number; place?: number }
  /** Local time of the schedule's zone: `2026-11-27T08:00`. */
  | { kind: 'schedule'; open: boolean; clock: string };

/** What a target of the draft meant on the page at a moment. */
export interface TargetState {
  /** How many elements; undefined where the selector is not one. */
  matches: number | undefined;
  /** How many of the first fifty style lets be seen. */
  visible: number;
  /** What lies over the middle of the first one that is in the window, or stands still inside it and takes no clicks. */
  coveredBy?: ElementSummary;
  /** The first one is a control that is switched off. */
  disabled?: true;
  /** Names and paths of the first three. */
  elements: { element: ElementSummary; chain: RecordedElement[] }[];
}

/** `at` is milliseconds since the epoch by the visitor's clock. */
export type TraceEntry =
  | {
      kind: 'page';
      at: number;
      url: string;
      title: string;
      /** `load`: a document was loaded; `virtual`: the page's router changed the address; `draft`: a changed draft started over. */
      way?: 'load' | 'virtual' | 'draft';
      referrer?: string;
      values?: Values;
    }
  /** A trigger noticed something; `occurrence` numbers it within the page load. */
  | {
      kind: 'occurrence';
      at: number;
      occurrence: number;
      trigger: string;
      element?: ElementSummary;
      chain?: RecordedElement[];
      data?: Record<string, unknown>;
      values?: Values;
      url: string;
      /** Number of the first occurrence of the same press or key, where this is a further one. */
      cause?: number;
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
      /** Of a rule whose conditions held: how its limits stood, in their order. */
      limits?: LimitState[];
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
      /** Counts what is sent within the page load, so that an answer finds it; absent where nothing was sent. */
      delivery?: number;
      /**
       * `consent`: asked for and not given yet, or refused. `preview`: sending is off. `limit`: consent came, and by then the
       * rule's cap was reached or the visitor turned out to be outside of its rollout. `offline`: it waits for a connection.
       */
      because?: 'consent' | 'preview' | 'limit' | 'offline';
      /** The exact call or request. */
      request?: { call: string; arguments: unknown[] } | { url: string; body: unknown };
      answer?: Answer;
    }
  /** What became of deliveries, once it is known. */
  | { kind: 'answer'; at: number; deliveries: number[]; answer: Answer; requests?: FollowedRequest[] }
  /** `by`: the rule set's defaults, the page itself, or the source of consent that the rule set names. Older recordings do not say. */
  | { kind: 'consent'; at: number; state: Record<string, string>; by?: 'default' | 'page' | 'source' }
  /**
   * Code of one's own went wrong. `code`: whose it is, as `variable price`. `slow`: it took longer than it may; `stopped`: once
   * too often, so that it is not run again on this load.
   */
  | {
      kind: 'code';
      at: number;
      code: string;
      trouble: 'threw' | 'slow' | 'stopped';
      error?: string;
      tookMs?: number;
    }
  /** What the visitor did, as the agent saw it, whether or not a rule waits for it: explains rules that noticed nothing. */
  | {
      kind: 'gesture';
      at: number;
      gesture: GestureKind;
      element: ElementSummary;
      /** The composed path from the element that was really hit, innermost first. */
      chain?: RecordedElement[];
      data?: Record<string, unknown>;
      values?: Values;
      /** Place in `chain` of the element that values were read for: the button around the icon. Absent: the first. */
      valuesOf?: number;
      /**
       * What the page did with it. `stopped`: stopPropagation, which only listeners of the page itself notice. `prevented`:
       * preventDefault. `swallowed`: stopped before anybody else could hear it, or it never came although it was pressed.
       */
      page?: ('stopped' | 'prevented' | 'swallowed')[];
      url: string;
    }
  /** The page pushed to a data layer. */
  | { kind: 'push'; at: number; layer: string; entry: unknown; values?: Values; url: string }
  /** What the draft's targets mean on the page, by id or raw selector: told at first and when it changes, only what changed. */
  | { kind: 'targets'; at: number; url: string; states: Record<string, TargetState> };
