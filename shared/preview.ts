/** What editor and page agent say to each other once they are connected; shared/connection.ts says how that comes about. */
import type { Found, FoundRow } from './scan/found';
import type { Guard, Pick as TargetPick } from './target/fingerprint';
import type { PageCheck, TargetToCheck } from './target/health';
import type { PickedValue } from './target/pickedValue';
import type { SeenPage } from './target/seenPage';
import type { ElementSummary, RecordedElement, TraceEntry, Values } from './trace';

export type ToAgent =
  /** Let the person point. `purpose` is shown on the button: Use for “Add to cart”. `values`: values beside it may be taken too. */
  | { type: 'pick'; purpose: string; values?: boolean }
  | { type: 'stop-picking' }
  /** Look over the page for what is worth counting. */
  | { type: 'scan' }
  /** Answers `scanned`: what the editor knows of each thing found; again whenever that changes. */
  | { type: 'scan-rows'; rows: FoundRow[] }
  /** Let the person use the page and choose from what was done. `steps`: those of earlier pages, oldest first. */
  | { type: 'demonstrate'; steps: DemonstratedStep[] }
  /** Nothing more of what was done is asked for. */
  | { type: 'stop-demonstrating' }
  /** Run this traced draft instead of the live rules: a script address on our server. `watch`: what to keep an eye on beside it. */
  | { type: 'preview'; url: string; watch?: WatchList }
  /** Say to the page's rules what the site's banner would. */
  | { type: 'consent'; state: Record<string, 'granted' | 'denied'> }
  | { type: 'highlight'; selector: string | null; guards?: Guard[] }
  /** Really send to destinations while previewing. Off until the person turns it on. */
  | { type: 'sending'; on: boolean }
  /** Say of each target what this page makes of it. */
  | { type: 'check'; targets: TargetToCheck[] }
  /** Answers `count`: what each way of saying it matches on the other pages of the session, in the order asked. */
  | { type: 'counted'; ask: number; pages: CountedPage[] }
  /** Answers `hovering`: what rules would make of a click there. */
  | { type: 'would'; ask: number; would: WouldFire[] }
  | { type: 'leave' };

/** What a recording tells of beside what rules notice. */
export interface WatchList {
  /** By target id, or by the selector itself where a rule or variable holds one. */
  targets: { key: string; selector: string; guards?: Guard[] }[];
  /** Names of the data layers that the draft reads. */
  layers: string[];
}

/** Something a person did on the page, with the element as it was then: it may be gone by now. */
export interface DemonstratedStep {
  at: number;
  /** `press` counts for pointer and keyboard alike. */
  what: 'press' | 'submit' | 'change';
  pick: TargetPick;
  url: string;
}

/** How much of another page that was seen in this session is meant. */
export interface CountedPage {
  path: string;
  /** By the order asked; `null`: it cannot be known from what is remembered of the page. */
  counts: (number | null)[];
}

/** One rule and a click on the element under the pointer. */
export interface WouldFire {
  /** The event's name, or the rule's where it has none. */
  event: string;
  /** Absent: it would fire. Otherwise the one thing that keeps it from firing: “the page path is /bags”. */
  but?: string;
}

export type FromAgent =
  | { type: 'ready'; url: string; title: string }
  /** `values`: what else was pointed at, read relative to it. */
  | { type: 'picked'; pick: TargetPick; values?: PickedValue[] }
  | { type: 'picking-cancelled' }
  | { type: 'scanned'; found: Found[] }
  /** The person wants the rule for this one, named by its sight. */
  | { type: 'scan-add'; sight: string }
  /** One more thing the person did while demonstrating. */
  | { type: 'demonstrated'; step: DemonstratedStep }
  /** The person chose one of them: it becomes what was asked to be pointed at, or a new rule. */
  | { type: 'demonstrated-use'; step: DemonstratedStep }
  /** Demonstrating has ended on the page. */
  | { type: 'demonstrating-ended' }
  | { type: 'trace'; entry: TraceEntry }
  /** Answers `check`. */
  | { type: 'checked'; checks: PageCheck[] }
  /** What this page is made of, for counting on it when another is open. */
  | { type: 'seen'; page: SeenPage }
  | { type: 'count'; ask: number; path: string; scopes: { selector: string; guards: Guard[] }[] }
  /** The pointer rests on something while the page is watched. */
  | { type: 'hovering'; ask: number; url: string; chain: RecordedElement[]; values: Values }
  | { type: 'failed'; what: 'preview-script' | 'pick'; reason: string }
  | { type: 'left' };

/** Marks the script of a traced draft that is not wanted any more: it then does nothing, however late it arrives. */
export const endedDraft = 'data-milepost-ended';

/** What container, agent and traced draft share on the one global (`milepost`) while a page is previewed. */
export interface PreviewGlobal {
  /** Set by the container before it loads the agent. `server` is an origin; `proof` what it found: `#milepost=<code>`, `#milepost` or a session. */
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
  /** Set by the agent: an element and what is around it, as recordings keep it. */
  chain?: (element: Element) => RecordedElement[];
  /** Counts what was sent on this page, through all its drafts. */
  deliveries?: number;
  /** Set by the traced draft: every variable's value at this moment, for what happened with this element and data. */
  read?: (occurrence: { element?: Element; data?: Record<string, unknown> }) => Values;
}
