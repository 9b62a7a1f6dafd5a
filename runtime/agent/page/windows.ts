import { pageIn } from './frames';
import { quietly, type Stop } from './listen';
import { surveyed } from './survey';

export interface InWindows {
  /** Takes in frames that came or went to another page since. */
  refresh(): void;
  stop: Stop;
}

/** Attaches to this window and to those of the frames that it can reach into: a keyboard speaks to the one that has the focus. */
export function inEveryWindow(attach: (own: Window) => Stop): InWindows {
  const attached = new Map<Document, Stop>([[document, attach(window)]]);
  const refresh = () => {
    const pages = new Set([document]);
    for (const frame of surveyed().frames) {
      const page = pageIn(frame);
      const own = page?.defaultView;
      if (!page || !own) continue;
      pages.add(page);
      if (!attached.has(page)) quietly(() => attached.set(page, attach(own)));
    }
    for (const [page, stop] of attached)
      if (!pages.has(page)) {
        stop();
        attached.delete(page);
      }
  };
  refresh();
  return {
    refresh,
    stop() {
      for (const stop of attached.values()) stop();
      attached.clear();
    },
  };
}
