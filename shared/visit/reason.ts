/** Why a rule did or did not do its part at a moment: the fixed list, and what mends each. Plain data throughout. */
import type { ElementSummary, RecordedElement } from '../trace';

/** Text with the parts that matter set off. */
export type Words = readonly (string | { strong: string })[];

/** Nearest cause first: of several that hold, the first one in this list is the one that matters. */
export const reasonCodes = [
  // Nothing is wrong with the rule here.
  'fired',
  'sending-off',
  // The rule does not run on this page.
  'draft-not-loaded',
  'rule-off',
  'rule-draft',
  'rule-not-built',
  'rule-threw',
  // Its trigger noticed nothing.
  'page-swallowed',
  'no-submit',
  'page-cancelled',
  'element-missing',
  'element-hidden',
  'element-disabled',
  'element-covered',
  'element-ambiguous',
  'other-element',
  'no-event',
  // A condition did not hold.
  'page-differs',
  'value-type',
  'value-space',
  'value-case',
  'value-late',
  'value-missing',
  'value-differs',
  'excluded',
  'unknown',
  // Everything held, and a limit was closed.
  'frequency',
  'rollout',
  'schedule',
  // It fired, and something became of the event.
  'destination-off',
  'consent-missing',
  'consent-refused',
  'param-missing',
  'param-cast',
  'page-left',
  'blocked-policy',
  'blocked',
  'offline',
  'refused',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** `fine`: as it should be. `note`: as the rule says, perhaps not as meant. `trouble`: something has to be mended. */
export type Severity = 'fine' | 'note' | 'trouble';

/** What was compared, split where the two part, for showing character by character. */
export interface Difference {
  wanted: string;
  saw: string;
  /** `same` is in both; `wanted` only in what the rule asks for; `saw` only in what was there. In reading order. */
  parts: { in: 'same' | 'wanted' | 'saw'; text: string }[];
}

/** One change of the rule set: what stands at a JSON Pointer becomes the value; without a value it is taken out. */
export interface DocumentChange {
  pointer: string;
  value?: unknown;
}

/**
 * What mends it, one per reason. Those with `change` are done by `applyAction`; the others need the page or a person. `at` is
 * the place in the rule set to open beside it.
 */
export type Action = { title: string } & (
  | {
      kind:
        | 'edit-clause'
        | 'wait-for-value'
        | 'change-trigger'
        | 'turn-on'
        | 'read-as-number'
        | 'raise-cap'
        | 'open-schedule'
        | 'raise-rollout'
        | 'add-destination';
      at: string;
      change: DocumentChange[];
    }
  /** Make a target of this element and put its id, or its selector, at `at`. `target`: id of the target that was meant. */
  | { kind: 'use-element'; at: string; target?: string; element: ElementSummary; chain: RecordedElement[] }
  /** Nothing can be proposed: open the place and let the person decide. */
  | { kind: 'open'; at: string }
  /** Open the parameter and let the person choose where it comes from. */
  | { kind: 'fill-parameter'; at: string }
  /** Grant these signals on the page, as the site's banner would. */
  | { kind: 'add-consent'; signals: string[]; at: string }
  /** Go to a page that fits. */
  | { kind: 'open-page'; url: string; at: string }
  /** The site has to let these hosts be reached: its Content-Security-Policy, or the person's blocker. */
  | { kind: 'allow-host'; hosts: string[]; at: string }
  /** Highlight on the page what the rule means: a target id or a raw selector. */
  | { kind: 'show-element'; target: string; at: string }
  /** Point at the place again. */
  | { kind: 'pick-again'; at: string; target?: string }
  /** Turn sending on. */
  | { kind: 'send' }
  /** Load the draft again. */
  | { kind: 'load-draft' }
);

export interface Reason {
  code: ReasonCode;
  severity: Severity;
  /** All but one thing was right. */
  nearMiss: boolean;
  /** The one line that matters. */
  words: Words;
  /** A second line, where there is more to say: both elements, when the value came. */
  more?: Words;
  /** JSON Pointer of the clause it is about. */
  clause?: string;
  difference?: Difference;
  /** Destination it is about. */
  destination?: string;
  /** Absent where nothing has to be mended. */
  action?: Action;
}

/** What a rule made of a moment, as recorded or as evaluated anew. `clauses[n]` belongs to clause n of the rule. */
export interface RuleOutcome {
  fired: boolean | undefined;
  clauses: readonly ({ met: boolean | undefined; saw?: unknown } | undefined)[];
  stoppedBy?: 'frequency' | 'rollout' | 'schedule' | 'error' | undefined;
}
