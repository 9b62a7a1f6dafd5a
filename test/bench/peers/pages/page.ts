/** What every measured script shares with the page it is measured in. */

/** A generated rule as the peers are given it: selector, beginning of the page's path, event. */
export type PeerRule = readonly [selector: string, path: string, event: string];

interface MeasuredPage {
  /** Where each subject puts what it took, as Milepost's data-layer destination does. */
  dataLayer?: unknown[];
}

const page = window as unknown as MeasuredPage;

export function layer(): unknown[] {
  page.dataLayer ??= [];
  return page.dataLayer;
}

/** One event with its one parameter: the least any subject does for a match. */
export function push(event: string, element: Element): void {
  layer().push({ event, label: element.textContent?.trim() });
}
