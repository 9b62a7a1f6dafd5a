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
  /** Why it did not arrive: `policy`: the page's Content-Security-Policy; `blocked`: an extension or the network refused it. */
  failed?: 'policy' | 'blocked' | 'offline' | 'status';
  ms?: number;
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
      answer?: Answer;
    }
  | { kind: 'consent'; at: number; state: Record<string, string> }
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
      /** What the page did with it: `stopped` by stopPropagation, `prevented` by preventDefault. */
      page?: ('stopped' | 'prevented')[];
      url: string;
    }
  /** The page pushed to a data layer. */
  | { kind: 'push'; at: number; layer: string; entry: unknown; values?: Values; url: string };
