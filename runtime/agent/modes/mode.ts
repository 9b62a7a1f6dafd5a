import type { FromAgent, ToAgent } from '../../../shared/preview';
import type { Stop } from '../page/listen';
import type { IconName } from '../view/build';
import type { Marks } from '../view/marks';
import type { Surface } from '../view/surface';

/** What a mode works with. */
export interface Bench {
  surface: Surface;
  marks: Marks;
  /** Tells the editor. */
  say(message: FromAgent): void;
  /** Everything the editor says, until the returned stop. */
  heard(listener: (message: ToAgent) => void): Stop;
  /** One line on the toolbar, read aloud too. */
  status(text: string): void;
  /** Buttons of the mode's own on the toolbar, until it ends. */
  tools(...buttons: HTMLElement[]): void;
  /** The page may be used meanwhile, because Shift is held. */
  using(on: boolean): void;
  /** The mode has come to its end by itself: the page is watched again. */
  end(): void;
}

/** One button of the toolbar. A new one is a file that exports an `OpenMode`, and a line in `index.ts`. */
export interface Mode {
  id: string;
  title: string;
  icon: IconName;
  /** Beside the buttons while it runs: a key and what it does. */
  hint?: { key: string; free: string; held: string };
  /** It keeps presses from the page, so that none of them is told as something the visitor did. */
  takesPresses?: boolean;
  /** The editor's message that begins it, handed to `start`; and the one that ends it. */
  begunBy?: ToAgent['type'];
  endedBy?: ToAgent['type'];
  /** Why it cannot be begun from the toolbar now, in words that say the way out. */
  unavailable?(): string | undefined;
  start(message?: ToAgent): Stop;
  /** The person chose another mode, named by its id, before this one came to its end. */
  abandoned?(next: string): void;
  /** The editor's `endedBy` arrived, whether the mode was running or not. */
  calledOff?(): void;
}

export type OpenMode = (bench: Bench) => Mode;
