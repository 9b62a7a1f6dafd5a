/** The signatures of page code: one per kind, plain functions, nothing is read until a rule asks for it. */
import type { Value } from '../../shared/definition';
import type { MilepostEvent } from '../../shared/event';

/** Whatever starts something returns its stop. Calling it twice is harmless. */
export type Stop = () => void;

/** What a trigger noticed; it dies when handled. */
export interface Occurrence {
  /** The matched element: the target, not the icon inside it. */
  element?: Element;
  /** Values the `occurrence` variable type reads by name: `scroll_percent`, `timer_count`, a data-layer push. */
  data?: Record<string, unknown>;
}

/** Hands on what a trigger noticed. */
export type Fire = (occurrence: Occurrence) => void;

/** `(settings, fire) => Stop`; undefined where nothing goes on. */
export type Trigger<Settings> = (settings: Settings, fire: Fire) => Stop | undefined;

/** A trigger with its settings as the compiler pairs them. Inside a combination its own conditions come third. */
export type On = [
  // biome-ignore lint/suspicious/noExplicitAny: each trigger takes its own settings
  trigger: Trigger<any>,
  settings: object,
  conditions?: ((occurrence: Occurrence) => boolean | undefined)[],
];

/** `(settings, occurrence) => Value`; undefined: there is none. */
export type ReadVariable<Settings> = (settings: Settings, occurrence: Occurrence) => Value;

/** `(settings, value) => Value`: one step of a variable's `format`. */
export type Format<Settings> = (settings: Settings, value: Value) => Value;

/** Undefined: cannot be known, which counts as not met, negated or not. */
export type Operator = (actual: Value, expected: Value, ignoreCase?: boolean) => boolean | undefined;

/** An event as a destination gets it. `standard`: its name is one of the vendor's own, not one the site made up. */
export type SentEvent = MilepostEvent & { standard?: 0 | 1 };

/** Takes one event; whatever it starts, `stop` ends (consent withdrawn, preview reloaded). Never throws, never blocks. */
export type Send = ((event: SentEvent) => void) & { stop?: Stop };

/** `(settings) => Send` */
export type Destination<Settings> = (settings: Settings) => Send;

/** Settings of a vendor's destination as its page code gets them: `load` is the address of the vendor's script, where we load it. */
export type Loading<Settings> = Omit<Settings, 'load'> & { load?: string };

/**
 * How a target reaches page code: a selector, or a selector with a test where the target has guards or lies in a shadow root,
 * whose hosts are a target themselves. Only lib/target.ts and lib/elements.ts look inside.
 */
export type TargetMatcher =
  | string
  | { selector_: string; test_: (element: Element) => boolean; hosts_?: TargetMatcher };
