/** A moment on a page and what a person does to point at one thing on it. */
export interface PickTask {
  name: string;
  head?: string;
  /**
   * The body. The one element that is meant carries `data-truth`, which no selector may use; where a person presses elsewhere,
   * that place carries `data-press`.
   */
  html: string;
  /** Other pages, by address. */
  pages?: Record<string, string>;
  viewport?: { width: number; height: number };
  touch?: boolean;
  /** What happens once picking has begun and costs the person nothing to do: moving, scrolling, waiting, the page's own doing. */
  before?: Movement[];
  /** At most two: presses and keys until the card shows what is meant. Taking it over is the same for all and not counted. */
  actions: Action[];
  /** What happens while the person looks at the card. */
  meanwhile?: Movement[];
  /** The page takes the element away at the press: its selector must mean it on the page as it was. */
  gone?: true;
  /** What the card must say besides. */
  says?: RegExp;
  /** The sentence that must be chosen, and how many it must mean. */
  chosen?: { kind: string; matches: number };
}

export type Movement =
  | { hover: string }
  | { wheel: number; over?: string }
  | { waitFor: string }
  | { waitMs: number }
  /** Runs in the page, as its own script would. */
  | { run: string };

export type Action =
  /** `''`: the element with `data-press`, or else the one that is meant. */
  | { press: string }
  | { shiftPress: string }
  | { tap: string }
  | { key: string }
  /** A button of the agent's own, then movements without a press. */
  | { button: string; meanwhile?: Movement[] };
