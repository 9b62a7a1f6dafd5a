/** What the editor remembers of a page for as long as its session lasts: enough to count on it what a selector means. */
import type { RecordedElement } from '../trace';

export interface SeenPage {
  /** Path of its address; pages that differ only in query count as one. */
  path: string;
  /** Milliseconds since the epoch, by the visitor's clock. */
  at: number;
  /** In document order. `parent` is the index of the parent here; the host for the top of an open shadow root; -1 for the root. */
  elements: { parent: number; element: RecordedElement }[];
  /** True where there were more than are kept: counts are at least so many. */
  cut: boolean;
}
